// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useKeptDraft } from "./use-kept-draft";

const store = vi.hoisted(() => ({ written: [] as unknown[], finish: () => undefined as unknown }));
vi.mock("@/lib/client/drafts", () => ({
  loadDraft: async () => undefined,
  saveDraft: (_key: string, value: unknown) => {
    store.written.push(value);
    return new Promise<void>((resolve) => {
      store.finish = resolve;
    });
  },
  deleteDraft: async () => void store.written.push("deleted"),
}));

let root: Root;
let kept: ReturnType<typeof useKeptDraft<string>>;

function Typing() {
  kept = useKeptDraft("text", () => "");
  return null;
}

const type = (words: string) => act(async () => kept.update(() => words));
const finish = () => act(async () => store.finish());

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  store.written = [];
  root = createRoot(document.createElement("div"));
  await act(async () => root.render(<Typing />));
});
afterEach(() => act(async () => root.unmount()));

it("writes what is typed at once, and of what is typed meanwhile only the newest", async () => {
  await type("H");
  expect(store.written).toEqual(["H"]);
  await type("Ha");
  await type("Harbour");
  expect(store.written).toEqual(["H"]);
  await finish();
  expect(store.written).toEqual(["H", "Harbour"]);
  await finish();
  await type("Harbour wall");
  expect(store.written).toEqual(["H", "Harbour", "Harbour wall"]);
});

it("writes what waits when the page goes away", async () => {
  await type("H");
  await type("Harbour");
  await act(async () => window.dispatchEvent(new Event("pagehide")));
  expect(store.written).toEqual(["H", "Harbour"]);
});

it("writes nothing any more of what is forgotten", async () => {
  await type("H");
  await type("Harbour");
  await act(async () => kept.forget());
  await finish();
  expect(store.written).toEqual(["H", "deleted"]);
  expect(kept.draft).toBe("");
});

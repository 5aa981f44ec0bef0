// @vitest-environment jsdom
import { act, StrictMode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useKeptDraft } from "./use-kept-draft";

const store = vi.hoisted(() => ({
  written: [] as unknown[],
  finish: () => undefined as unknown,
  /** What the browser answers, where it takes its time. */
  looking: undefined as Promise<unknown> | undefined,
}));
vi.mock("@/lib/client/drafts", () => ({
  loadDraft: async () => store.looking,
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
  kept = useKeptDraft(
    "text",
    () => "",
    (typed, older) => `${typed}, beside ${older}`,
  );
  return null;
}

const open = () => {
  root = createRoot(document.createElement("div"));
  return act(async () =>
    root.render(
      <StrictMode>
        <Typing />
      </StrictMode>,
    ),
  );
};
const type = (words: string) => act(async () => kept.update(() => words));
const finish = () => act(async () => store.finish());

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  store.written = [];
  store.looking = undefined;
  await open();
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

/** The page anew, in a browser that answers what it keeps only when told to. */
async function openSlowly() {
  await act(async () => root.unmount());
  let resolve: (found: unknown) => void = () => undefined;
  store.looking = new Promise((done) => {
    resolve = done;
  });
  await open();
  return (value?: string) =>
    act(async () => resolve(value && { value, savedAt: "2026-11-23T09:00:00.000Z" }));
}

it("writes over nothing before it was looked for, and then keeps both what was found and what was typed", async () => {
  const answer = await openSlowly();
  await type("H");
  await type("Ha");
  await act(async () => window.dispatchEvent(new Event("pagehide")));
  expect(store.written).toEqual([]);
  expect(kept).toMatchObject({ draft: "Ha", isLooked: false });
  await answer("Lock gate");
  expect(kept).toMatchObject({ draft: "Ha, beside Lock gate", restoredAt: null, isLooked: true });
  expect(store.written).toEqual(["Ha, beside Lock gate"]);
});

it("keeps what was typed meanwhile once nothing is found", async () => {
  const answer = await openSlowly();
  await type("H");
  await answer();
  expect(kept.draft).toBe("H");
  expect(store.written).toEqual(["H"]);
});

it("shows what is found where nothing was typed, and deletes nothing that nobody has seen", async () => {
  const answer = await openSlowly();
  await type("H");
  await act(async () => kept.forget());
  await answer("Lock gate");
  expect(kept).toMatchObject({ draft: "Lock gate", restoredAt: "2026-11-23T09:00:00.000Z" });
  expect(store.written).toEqual([]);
});

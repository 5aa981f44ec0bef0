// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useDraft } from "./use-draft";

const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock("./drafts", () => ({
  loadDraft: async (key: string) => (kept.has(key) ? { key, value: kept.get(key), savedAt: "" } : undefined),
  saveDraft: async (key: string, value: unknown) => void kept.set(key, value),
  deleteDraft: async (key: string) => void kept.delete(key),
}));

type Form = { name: string; note: string };
const EMPTY: Form = { name: "", note: "" };

let root: Root;
let draft: ReturnType<typeof useDraft<Form>>;

function Typing() {
  draft = useDraft("form", EMPTY, () => undefined);
  return null;
}

const open = async () => {
  root = createRoot(document.createElement("div"));
  await act(async () => root.render(<Typing />));
};

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  kept.clear();
});
afterEach(() => act(async () => root.unmount()));

it("keeps both of two changes of one event", async () => {
  await open();
  await act(async () => {
    draft.change((before) => ({ ...before, name: "Daily" }));
    draft.change((before) => ({ ...before, note: "Two readings." }));
  });
  expect(draft.value).toEqual({ name: "Daily", note: "Two readings." });
  expect(kept.get("form")).toEqual(draft.value);
});

it("changes what was kept before", async () => {
  kept.set("form", { name: "Daily", note: "Two readings." });
  await open();
  await act(async () => draft.change((before) => ({ ...before, name: "Weekly" })));
  expect(draft.value).toEqual({ name: "Weekly", note: "Two readings." });
});

it("is forgotten: it shows what it began with, or what it is given", async () => {
  await open();
  const typed = { name: "Daily", note: "" };
  const theirs = { name: "Weekly", note: "" };
  for (const [forget, shown] of [
    [() => draft.clear(), EMPTY],
    [() => draft.clearTo(theirs), theirs],
  ] as const) {
    await act(async () => draft.write(typed));
    expect(draft.value).toEqual(typed);
    await act(async () => forget());
    expect(draft.value).toEqual(shown);
    expect(kept.has("form")).toBe(false);
  }
});

// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ArticleTypeView } from "@/domain/stage/stage";
import { useKeptType } from "./use-kept-type";

const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock("@/lib/client/drafts", () => ({
  draftKey: (...place: string[]) => place.join("/"),
  loadDraft: async (key: string) => (kept.has(key) ? { key, value: kept.get(key), savedAt: "" } : undefined),
  saveDraft: async (key: string, value: unknown) => void kept.set(key, value),
  deleteDraft: async (key: string) => void kept.delete(key),
}));
const offers = vi.hoisted((): { onUndo: () => void }[] => []);
vi.mock("@/components/ui/offer-to-undo", () => ({
  offerToUndo: (offer: { onUndo: () => void }) => offers.push(offer),
}));

const MINE: ArticleTypeView = { id: "daily", name: "Daily", isDefault: false, stages: [], version: 1 };
const THEIRS: ArticleTypeView = { ...MINE, name: "Theirs", version: 2 };

let root: Root;
let form: ReturnType<typeof useKeptType>;

function Form() {
  form = useKeptType("ada", { type: MINE });
  return null;
}

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  root = createRoot(document.createElement("div"));
  await act(async () => root.render(<Form />));
  await act(async () => form.change({ name: "Typed" }));
});
afterEach(() => act(async () => root.unmount()));

it.each([
  ["what stood there before", () => form.discard(), MINE],
  ["what somebody else saved", () => form.fillFrom(THEIRS), THEIRS],
])("what was typed gives way to %s, and comes back", async (_, replace, { name, version }) => {
  await act(async () => replace());
  expect(form.draft).toMatchObject({ name, version });
  expect(form.isChanged).toBe(false);
  expect(kept.size).toBe(0);

  await act(async () => offers.at(-1)?.onUndo());
  expect(form.draft).toMatchObject({ name: "Typed", version: 1 });
  expect(form.isChanged).toBe(true);
  expect([...kept.values()]).toEqual([form.draft]);
});

it("what was typed comes back as what somebody else has changed meanwhile", async () => {
  expect(form.outrunBy).toBeNull();
  await act(async () => form.fillFrom(THEIRS));
  expect(form.outrunBy).toBeNull();
  await act(async () => offers.at(-1)?.onUndo());
  expect(form.outrunBy).toEqual(THEIRS);
  await act(async () => form.discard());
  expect(form.draft).toMatchObject({ name: "Theirs", version: 2 });
});

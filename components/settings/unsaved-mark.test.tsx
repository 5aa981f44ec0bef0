// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ArticleTypeView } from "@/domain/stage/stage";
import { UnsavedMark } from "./unsaved-mark";

const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock("@/lib/client/drafts", () => ({
  draftKey: (...place: string[]) => place.join("/"),
  loadDraft: async (key: string) => (kept.has(key) ? { key, value: kept.get(key), savedAt: "" } : undefined),
}));

const DAILY: ArticleTypeView = { id: "daily", name: "Daily", isDefault: false, stages: [], version: 1 };

let root: Root;
let box: HTMLElement;
beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  kept.clear();
  box = document.createElement("div");
  root = createRoot(box);
});
afterEach(() => act(async () => root.unmount()));

async function said(type?: ArticleTypeView): Promise<string | null> {
  await act(async () => root.render(<UnsavedMark memberId="ada" {...(type && { type })} />));
  return box.textContent;
}

it("marks a type of which something else is kept, and no other", async () => {
  expect(await said(DAILY)).toBe("");
  kept.set("ada/article-types/daily", { ...DAILY, name: "Weekly" });
  expect(await said({ ...DAILY })).toBe("Not saved yet");
  expect(await said({ ...DAILY, id: "other" })).toBe("");
});

it("marks no type whose changes were typed back", async () => {
  kept.set("ada/article-types/daily", { ...DAILY });
  expect(await said(DAILY)).toBe("");
});

it("marks a new type that was begun", async () => {
  expect(await said()).toBe("");
  kept.set("eve/article-types/new", { name: "Hers", stages: [] });
  kept.set("ada/article-types/new", { name: "Feature", stages: [] });
  await act(async () => root.unmount());
  root = createRoot(box);
  expect(await said()).toBe("Not saved yet");
});

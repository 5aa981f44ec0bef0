// @vitest-environment jsdom
import { act, createRef } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ArticleListFilters } from "./article-list-filters";
import type { ArticleFilter } from "./article-list-path";

const router = vi.hoisted(() => ({ replace: vi.fn() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));

let root: Root;
const searchRef = createRef<HTMLInputElement>();

const show = (filter: ArticleFilter) =>
  act(async () => root.render(<ArticleListFilters filter={filter} total={3} searchRef={searchRef} />));
const choice = () => document.querySelector("select") as HTMLSelectElement;
const asked = () => router.replace.mock.lastCall?.[0];

const choose = (state: string) =>
  act(async () => {
    choice().value = state;
    choice().dispatchEvent(new Event("change", { bubbles: true }));
  });

const type = (words: string) =>
  act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(searchRef.current, words);
    searchRef.current?.dispatchEvent(new Event("input", { bubbles: true }));
  });

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.useFakeTimers();
  router.replace.mockClear();
  root = createRoot(document.body.appendChild(document.createElement("div")));
  await show({});
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
});

it("keeps the state that was chosen when somebody types before the list has come", async () => {
  await choose("in_review");
  expect(asked()).toBe("/articles?state=in_review");
  expect(choice().value).toBe("in_review");
  await type("bridge");
  await act(async () => vi.runAllTimers());
  expect(asked()).toBe("/articles?search=bridge&state=in_review");
});

it("shows what the address says when somebody goes back", async () => {
  await choose("in_review");
  await show({ state: "in_review" });
  await type("bridge");
  await act(async () => vi.runAllTimers());
  await show({ search: "bridge", state: "in_review" });
  await show({});
  expect([searchRef.current?.value, choice().value]).toEqual(["", ""]);
  await type("harbour");
  await act(async () => vi.runAllTimers());
  expect(asked()).toBe("/articles?search=harbour");
});

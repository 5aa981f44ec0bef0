// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { onceInSight } from "./once-in-sight";

let state: DocumentVisibilityState;

function become(next: DocumentVisibilityState) {
  state = next;
  document.dispatchEvent(new Event("visibilitychange"));
}

beforeEach(() => {
  vi.useFakeTimers();
  state = "visible";
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() => state);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("happens once, after the page has been in sight for so long", () => {
  const act = vi.fn();
  onceInSight(4000, act);
  vi.advanceTimersByTime(3999);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  become("hidden");
  become("visible");
  vi.advanceTimersByTime(10_000);
  expect(act).toHaveBeenCalledTimes(1);
});

test("never happens while the page is hidden, and then waits anew", () => {
  state = "hidden";
  const act = vi.fn();
  onceInSight(4000, act);
  vi.advanceTimersByTime(10_000);
  become("visible");
  vi.advanceTimersByTime(3000);
  become("hidden");
  vi.advanceTimersByTime(10_000);
  become("visible");
  vi.advanceTimersByTime(3999);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledTimes(1);
});

test("does not happen once nobody waits for it", () => {
  const act = vi.fn();
  const stop = onceInSight(4000, act);
  stop();
  become("visible");
  vi.advanceTimersByTime(10_000);
  expect(act).not.toHaveBeenCalled();
});

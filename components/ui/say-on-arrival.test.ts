import { expect, test, vi } from "vitest";
import { arrived, sayOnArrival } from "./say-on-arrival";

test("what is said on the way is said once there, and what is said there at once", () => {
  const [onTheWay, there] = [vi.fn(), vi.fn()];
  arrived("/articles/1/new-draft");
  sayOnArrival("/articles/1", onTheWay);
  expect(onTheWay).not.toHaveBeenCalled();
  arrived("/articles/1");
  arrived("/articles/2");
  expect(onTheWay).toHaveBeenCalledOnce();
  sayOnArrival("/articles/2", there);
  expect(there).toHaveBeenCalledOnce();
});

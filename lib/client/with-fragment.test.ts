import { expect, it } from "vitest";
import { withFragment } from "./with-fragment";

it.each([
  ["/articles/1", "#annotation-2", "/articles/1#annotation-2"],
  ["/articles/1?view=proof", "#annotation-2", "/articles/1?view=proof#annotation-2"],
  ["/articles/1#annotation-2", "#annotation-3", "/articles/1#annotation-2"],
  ["/articles/1", "", "/articles/1"],
])("goes from %s and %j to %s", (path, hash, address) => {
  expect(withFragment(path, { hash })).toBe(address);
});

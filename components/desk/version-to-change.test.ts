import { expect, it } from "vitest";
import { versionToChange } from "./version-to-change";

it.each([
  ["is everybody's all along", { version: 1 }, { version: 2 }, 2],
  ["is private all along", { version: 1, isPrivate: true }, { version: 2, isPrivate: true }, 2],
  ["was submitted meanwhile", { version: 1, isPrivate: true }, { version: 2, isPrivate: false }, 1],
  [
    "was submitted meanwhile, and no longer says it was private",
    { version: 1, isPrivate: true },
    { version: 2 },
    1,
  ],
])("changes what %s in the version its writer may have meant", (_, begun, now, version) => {
  expect(versionToChange(begun, now)).toBe(version);
});

import { expect, test } from "vitest";
import { inviteeName } from "./invitee-name";

test("an invitation is called by what it says of whom it is for, else by its address", () => {
  expect(inviteeName({ label: "Ruth Bell", email: "ruth@example.org" })).toBe("Ruth Bell");
  expect(inviteeName({ email: "ruth@example.org" })).toBe("ruth@example.org");
  expect(inviteeName({ label: "Ruth Bell" })).toBe("Ruth Bell");
  expect(inviteeName({})).toBeUndefined();
});

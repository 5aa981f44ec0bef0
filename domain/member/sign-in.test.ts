import { expect, it } from "vitest";
import { SignIn } from "./sign-in";

it.each([
  ["", "Give your e-mail address."],
  ["  ", "Give your e-mail address."],
  ["ruth", "This is not an e-mail address."],
  ["x".repeat(260), "At most 254 characters."],
])("says one thing of the address %j", (email, message) => {
  const read = SignIn.safeParse({ email, password: "x" });
  expect(read.error?.issues.map((issue) => issue.message)).toEqual([message]);
});

it("takes an address in small letters, without the spaces around it", () => {
  expect(SignIn.parse({ email: " Ruth@Example.org ", password: "x" }).email).toBe("ruth@example.org");
});

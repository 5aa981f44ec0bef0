import { expect, it } from "vitest";
import { FoundNewsroom } from "../newsroom/newsroom";
import { EditProfile } from "./account";
import { AcceptInvite } from "./invite";

const credentials = { email: "lena@example.org", password: "six words are easy to remember" };

it.each([
  ["joins", (name: string) => AcceptInvite.safeParse({ code: "c".repeat(75), name, ...credentials })],
  ["changes it", (name: string) => EditProfile.safeParse({ name })],
  [
    "founds a newsroom",
    (name: string) => FoundNewsroom.safeParse({ name: "The Courier", admin: { name, ...credentials } }),
  ],
])("takes a name of 80 characters and none longer of whoever %s", (_, parse) => {
  expect(parse("a".repeat(80)).success).toBe(true);
  expect(parse("a".repeat(81)).error?.issues).toMatchObject([{ message: "At most 80 characters." }]);
});

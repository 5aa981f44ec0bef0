import { expect, it } from "vitest";
import { StetError } from "@/domain/error/stet-error";
import { orRefusal } from "./or-refusal";

it("hands on what was asked for", async () => {
  expect(await orRefusal(Promise.resolve({ code: "good" }))).toEqual({ code: "good" });
});

it("says in words why there is none, and tells a limit from a link that is not good", async () => {
  const refused = (error: Error) => orRefusal(Promise.reject<object>(error));
  expect(await refused(new StetError("not_found", "Ask for another."))).toEqual({
    refusal: "Ask for another.",
    isLimit: false,
  });
  expect(await refused(new StetError("too_many_requests", "Wait 40 seconds."))).toEqual({
    refusal: "Wait 40 seconds.",
    isLimit: true,
  });
});

it("lets bugs pass", async () => {
  await expect(orRefusal(Promise.reject<object>(new TypeError("x is not a function")))).rejects.toThrow(
    TypeError,
  );
});

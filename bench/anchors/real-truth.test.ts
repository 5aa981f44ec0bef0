import { expect, test } from "vitest";
import { realTruths } from "./real-truth";

test("sentences are unchanged, changed or deleted by what the new text has of them", () => {
  const old =
    "It began in the spring of last year. The council of the town met nine times about it. Six people spoke for the very last time.";
  const now =
    "Something else came first. It began in the spring of last year. The council of the town met ten times about it.";
  const pair = { id: "", doc: "", origin: "", licence: "", old, new: now };
  const told = realTruths(pair)
    .filter(({ start, end }) => old.charAt(end - 1) === "." && /^[A-Z]/.test(old.slice(start)))
    .map(({ start, end, fate, where }) => [fate, old.slice(start, end), now.slice(where.start, where.end)]);
  expect(told).toEqual([
    ["unchanged", "It began in the spring of last year.", "It began in the spring of last year."],
    [
      "changed",
      "The council of the town met nine times about it.",
      "The council of the town met ten times about it.",
    ],
    ["deleted", "Six people spoke for the very last time.", ""],
  ]);
});

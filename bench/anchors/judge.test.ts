import { expect, test } from "vitest";
import { articleText } from "./article-text";
import { judge, truthOf } from "./judge";
import { choosePassages } from "./passages";
import { Random } from "./random";
import { OPERATIONS, plainTextOf, simulateEdits } from "./simulate-edits";

const article = articleText(
  "The council met on 12 May in Lewes. Nobody came to hear “the plan” itself.\n\nIt rained all day. Then it stopped at last.",
);
const source = {
  article,
  fresh: ["Somebody else wrote this whole sentence.", "This one is new as well, all of it."],
};

test("edits say where every letter went", () => {
  for (let seed = 1; seed < 200; seed++) {
    const { before, after, newOf } = simulateEdits(source, 1, new Random(seed), OPERATIONS);
    expect(before).toBe(plainTextOf(article));
    newOf.forEach((now, old) => {
      if (now >= 0 && /[\p{L}\p{N}]/u.test(before.charAt(old)))
        expect(after.charAt(now)).toBe(before.charAt(old));
    });
  }
});

test("passages lie on words", () => {
  const text = plainTextOf(article);
  for (const { start, end } of choosePassages(article, 50, new Random(1)))
    expect(text.slice(start, end)).toMatch(/^\S(.*\S)?$/s);
});

test("an answer is judged by the letters of its passage", () => {
  const edited = simulateEdits(source, 0, new Random(1));
  const start = edited.before.indexOf("12 May");
  const passage = { start, end: start + 6 };
  const truth = truthOf(edited, passage);
  expect(judge(edited.after, truth, passage)).toBe("correct");
  expect(judge(edited.after, truth, { start: start - 1, end: start + 7 })).toBe("correct");
  expect(judge(edited.after, truth, { start, end: start + 4 })).toBe("partial");
  expect(judge(edited.after, truth, { start: 0, end: 60 })).toBe("wrong");
  expect(judge(edited.after, truth, { start: 0, end: 5 })).toBe("wrong");
  expect(judge(edited.after, truth, "gone")).toBe("missed");
  expect(judge(edited.after, truth, "ambiguous")).toBe("ambiguous");
});

test("what was deleted must be gone", () => {
  const edited = simulateEdits({ article: [["Only this."]], fresh: ["That came."] }, 1, new Random(1), [
    "delete",
  ]);
  const truth = truthOf(edited, { start: 0, end: 9 });
  expect(judge(edited.after, truth, "gone")).toBe("gone");
  expect(judge(edited.after, truth, { start: 0, end: 4 })).toBe("misplaced");
});

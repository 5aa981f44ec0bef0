import { expect, test } from "vitest";
import { findUnclosedQuotation } from "./find-unclosed-quotation";

test.each([
  "He said: “We are done.”",
  "He said: ‘We are done.’",
  "The allies’ plans are the minister’s, not the ’90s’.",
  "“He told me ‘never’ and left,” she said.",
  "‘He told me “never” and left,’ she said.",
  '"Straight," he said, "and narrow."',
  'A 6" pipe and a 12" one, of 1994".',
  "Don't panic, it's only an apostrophe.",
  "No quotation at all.",
  "",
])("%s is in order", (text) => {
  expect(findUnclosedQuotation(text, "The next paragraph.")).toBeNull();
});

test.each([
  ["The president said: ‘We have today 26 countries who agree", "“We have today 26 countries who agree”"],
  ["“It is over, he said.", "“It is over, he said.”"],
  ["“One,” she said. “Two, and three.", "“Two, and three.”"],
  ['He said "never.', "“never.”"],
  ["“He told me ‘never and left,’ she said.", "“He told me ‘never and left,’ she said.”"],
])("%s opens %s", (text, words) => {
  expect(findUnclosedQuotation(text, "The next paragraph.")).toBe(words);
});

test("a quotation that goes on in the next paragraph is opened there again", () => {
  expect(findUnclosedQuotation("“It is over.", "“And it was good,” he said.")).toBeNull();
  expect(findUnclosedQuotation("“It is over.", "‘And it was good,’ he said.")).toBe("“It is over.”");
});

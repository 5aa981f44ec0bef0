import { expect, test } from "vitest";
import { joinChanges } from "./join-changes";

const text = "carried schoolchildren and newspapers home.\n\nIt was good.";

function change(removed: string, words: string, start = text.indexOf(words)) {
  return {
    from: { start: 0, end: removed.length, text: removed },
    to: { start, end: start + words.length, text: words },
  };
}

test("one thing said in several hunks reads as one", () => {
  const [first, ...rest] = joinChanges(text, [
    change("at", "newspapers"),
    change("least one bride ", "", text.indexOf("home")),
  ]);
  expect(rest).toEqual([]);
  expect([first?.from.text, first?.to.text]).toEqual(["at least one bride ", "newspapers "]);
  expect(text.slice(first?.to.start, first?.to.end)).toBe("newspapers ");
});

test("words between keep changes apart", () => {
  const changes = [change("x", "schoolchildren"), change("y", "newspapers")];
  expect(joinChanges(text, changes)).toEqual(changes);
});

test("the end of a paragraph keeps changes apart", () => {
  const changes = [change("x", "."), change("y", "It")];
  expect(joinChanges(text, changes)).toEqual(changes);
});

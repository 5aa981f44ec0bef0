import { expect, test } from "vitest";
import { foldTexts } from "./fold-tokens";
import { matchInPlace } from "./match-in-place";
import { slideEdits } from "./slide-edits";
import { runsOf } from "./token-match";

/** The old words that are gone, the new ones that came, and those that could be either. */
function slid(before: string, after: string) {
  const texts = foldTexts(before, after);
  const match = matchInPlace(texts);
  const ambiguous = slideEdits(texts, match);
  const left = (text: string, { start, end }: typeof texts.before, counterparts: Int32Array) =>
    Array.from(counterparts, (counterpart, at) => (counterpart < 0 ? text.slice(start[at], end[at]) : "|"))
      .join(" ")
      .replace(/( ?\|)+ ?/g, "|");
  return {
    gone: left(before, texts.before, match.newOf),
    came: left(after, texts.after, match.oldOf),
    ambiguous: ambiguous.map(({ from, to }) =>
      before.slice(texts.before.start[from], texts.before.end[to - 1]),
    ),
    runs: runsOf(match).length,
  };
}

test("a deletion lies between sentences where it can", () => {
  const { gone, ambiguous } = slid("We met. The mayor spoke. The mayor left.", "We met. The mayor left.");
  expect(gone).toBe("|The mayor spoke .|");
  expect(ambiguous).toEqual([]);
});

test("an insertion lies between paragraphs where it can", () => {
  expect(slid("One came.\n\nTwo went.", "One came.\n\nThree came.\n\nTwo went.").came).toBe("|Three came .|");
});

test("one of two sentences that are the same went, nobody can say which", () => {
  const said = "Nobody would say anything.";
  expect(slid(`It began. ${said} ${said} It ended.`, `It began. ${said} It ended.`).ambiguous).toEqual([
    `${said} ${said}`,
  ]);
});

test("a light word that could be either is nobody's passage", () => {
  expect(slid("She ran to the to the shop", "She ran to the shop").ambiguous).toEqual([]);
});

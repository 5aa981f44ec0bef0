import { expect, test } from "vitest";
import { foldTexts } from "./fold-tokens";
import { matchInPlace } from "./match-in-place";
import { partWeakRuns } from "./part-weak-runs";
import { runsOf } from "./token-match";

function kept(before: string, after: string): string[] {
  const texts = foldTexts(before, after);
  const match = matchInPlace(texts);
  partWeakRuns(texts, match);
  const { start, end } = texts.before;
  return runsOf(match).map(({ from, length }) => before.slice(start[from], end[from + length - 1]));
}

test("names that two different sentences share by chance are parted", () => {
  const before = "It rained. The council of Lewes met on Tuesday to hear the engineers. It stopped.";
  const after = "It rained. A farmer near Lewes lost forty sheep when his barn burned down. It stopped.";
  expect(kept(before, after).join(" ")).not.toContain("Lewes");
});

test("what is left of a sentence that was reworded stays", () => {
  const before = "The council of Lewes met on Tuesday to hear the engineers.";
  const after = "The council of Lewes gathered on Wednesday to hear the engineers.";
  expect(kept(before, after)).toEqual(["The council of Lewes", "to hear the engineers."]);
});

test("a short sentence that is there in full stays, whatever is written around it", () => {
  const before = "He spoke at great length about bridges. Learn more. She answered with numbers and tables.";
  const after = "Cows graze beside that old canal. Learn more. Winter came early over those northern hills.";
  expect(kept(before, after).join(" ")).toContain("Learn more.");
});

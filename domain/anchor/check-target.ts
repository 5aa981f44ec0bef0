import type { TextIndex } from "../document/text-index";
import { StetError } from "../error/stet-error";
import type { Passage } from "./anchor";

type Selected = Passage & { exact: string };

function refuse(field: string, message: string): never {
  throw new StetError("invalid", message, { fields: { [`target.${field}`]: message } });
}

const CHARACTERS = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Whether an offset falls inside a character as a reader sees it: a surrogate pair, an emoji, an accented letter. */
export function cutsCharacter(index: TextIndex, offset: number): boolean {
  const block = index.blocks.find((one) => one.start < offset && offset < one.end);
  if (!block) return false;
  // A neighbourhood is enough: no grapheme cluster of a language is this long.
  const from = Math.max(0, offset - block.start - 64);
  const near = block.text.slice(from, offset - block.start + 64);
  const at = offset - block.start - from;
  return CHARACTERS.segment(near).containing(at)?.index !== at;
}

/**
 * The passage a request speaks of, checked against the text of the revision it names. Ends that lie in the gap
 * between two blocks are pulled to the words.
 * @throws StetError `invalid` outside the text, backwards, or through the middle of a character; `stale` where other
 * words stand there, with those as `current.exact`.
 */
export function checkTarget(index: TextIndex, target: Selected): Passage & { exact: string } {
  const { start, end, exact } = target;
  if (end < start) refuse("end", "The passage ends before it starts.");
  if (end > index.text.length)
    refuse("end", `The passage ends outside the text, which is ${index.text.length} characters long.`);
  if (cutsCharacter(index, start)) refuse("start", "The passage starts in the middle of a character.");
  if (cutsCharacter(index, end)) refuse("end", "The passage ends in the middle of a character.");
  const words = index.text.slice(start, end);
  if (words !== exact)
    throw new StetError(
      "stale",
      "Other words stand at this passage than the ones that were selected. Select them again.",
      {
        current: { start, end, exact: words },
      },
    );
  return trimSeparators(index, start, end);
}

/** The part of a passage that is words: without the gaps between blocks it may begin or end with. */
function trimSeparators(index: TextIndex, start: number, end: number): Selected {
  const holds = ({ start: from, end: to }: Passage) =>
    start === end ? from <= start && start <= to : Math.max(from, start) < Math.min(to, end);
  const first = index.blocks.find(holds);
  const last = index.blocks.findLast(holds);
  if (!first || !last) refuse("start", "Select some words: there are none in the gap between paragraphs.");
  const passage = { start: Math.max(first.start, start), end: Math.min(last.end, end) };
  return { ...passage, exact: index.text.slice(passage.start, passage.end) };
}

import type { Passage } from "@/domain/anchor/anchor";
import type { EditedText } from "./simulate-edits";

/** What a way of anchoring says of a passage: where it stands now, that it is gone, or that nobody can say. */
export type Answer = Passage | "gone" | "ambiguous";

/** What is true of a passage of an edited text. */
export type Truth =
  | { fate: "deleted" }
  /** About half of it is left: either answer is defensible, so neither is counted. */
  | { fate: "half" }
  /** The new places of its letters; the least and the most a right answer takes in. */
  | { fate: "survived"; letters: number[]; inner: Passage; outer: Passage };

export const VERDICTS = [
  "correct",
  "partial",
  "wrong",
  "missed",
  "ambiguous",
  "gone",
  "misplaced",
  "unsure",
] as const;
/** `gone`, `misplaced` and `unsure` are of deleted passages. */
export type Verdict = (typeof VERDICTS)[number];

const LETTER = /[\p{L}\p{N}]/u;
const SURVIVES = 0.6;
const DELETED = 0.4;

/** What became of a passage. */
export function truthOf(edited: EditedText, passage: Passage): Truth {
  const letters: number[] = [];
  let total = 0;
  let outer: Passage = { start: Number.POSITIVE_INFINITY, end: 0 };
  const reach = (start: number, end: number) => {
    outer = { start: Math.min(outer.start, start), end: Math.max(outer.end, end) };
  };
  for (let at = passage.start; at < passage.end; at++) {
    const now = edited.newOf[at] as number;
    if (now >= 0) reach(now, now + 1);
    else if ((edited.replacedFrom[at] as number) >= 0)
      reach(edited.replacedFrom[at] as number, edited.replacedTo[at] as number);
    if (!LETTER.test(edited.before.charAt(at))) continue;
    total++;
    if (now >= 0) letters.push(now);
  }
  const share = letters.length / total;
  if (share < DELETED) return { fate: "deleted" };
  if (share < SURVIVES) return { fate: "half" };
  const inner = { start: Math.min(...letters), end: Math.max(...letters) + 1 };
  return { fate: "survived", letters, inner, outer };
}

/** An answer less the marks and white space at its ends, which nobody would quarrel about. */
function trimmed(text: string, { start, end }: Passage): Passage {
  let [from, to] = [start, end];
  while (from < to && !LETTER.test(text.charAt(from))) from++;
  while (to > from && !LETTER.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Compare an answer with the truth; `null` where the truth is neither. */
export function judge(after: string, truth: Truth, answer: Answer): Verdict | null {
  if (truth.fate === "half") return null;
  if (truth.fate === "deleted")
    return answer === "gone" ? "gone" : answer === "ambiguous" ? "unsure" : "misplaced";
  if (answer === "gone") return "missed";
  if (answer === "ambiguous") return "ambiguous";
  const { start, end } = trimmed(after, answer);
  const { inner, outer, letters } = truth;
  if (outer.start <= start && start <= inner.start && inner.end <= end && end <= outer.end) return "correct";
  const covered = letters.filter((at) => start <= at && at < end).length;
  return covered * 2 >= letters.length && end - start <= 3 * (outer.end - outer.start) ? "partial" : "wrong";
}

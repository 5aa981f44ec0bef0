import type { Passage } from "@/domain/anchor/anchor";
import { cpuNow } from "./cpu-clock";
import type { Answer } from "./judge";
import { type RealTruth, realTruths } from "./real-truth";
import { readRevisionPairs } from "./revision-pairs";
import { quoted, type Way } from "./way";

/** What a way says of passages of real posts whose fate is plain. `judged` counts them; the others are per cent. */
export type RealResult = {
  judged: number;
  unchangedRight: number;
  changedTouching: number;
  changedWrong: number;
  deletedGone: number;
  ambiguous: number;
};

type RealVerdict = "right" | "touching" | "wrong" | "gone" | "ambiguous";

const withoutEdges = (text: string) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

function verdictOf(after: string, { fate, where }: RealTruth, answer: Answer): RealVerdict {
  if (typeof answer === "string") return answer;
  const words = ({ start, end }: Passage) => withoutEdges(after.slice(start, end));
  if (fate === "deleted" || answer.end <= where.start || where.end <= answer.start) return "wrong";
  return words(answer) === words(where) ? "right" : "touching";
}

/** Judge what a way says of the real pairs, each given so many milliseconds. */
export async function measureReal(way: Way, milliseconds: number): Promise<RealResult> {
  const counts = new Map<string, number>();
  const count = (...keys: string[]) => keys.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
  for (const pair of readRevisionPairs()) {
    const truths = realTruths(pair);
    const passages = truths.map((truth) => quoted(pair.old, truth));
    const answers = await way.answer(pair.old, pair.new, passages, cpuNow() + milliseconds);
    answers.forEach((answer, at) => {
      const truth = truths[at];
      if (!truth) return;
      const verdict = verdictOf(pair.new, truth, answer);
      for (const key of [truth.fate, verdict, `${truth.fate} ${verdict}`]) counts.set(key, count(key) + 1);
    });
  }
  const judged = count("unchanged", "changed", "deleted");
  const percent = (part: number, of: number) => (100 * part) / of;
  return {
    judged,
    unchangedRight: percent(count("unchanged right"), count("unchanged")),
    changedTouching: percent(count("changed right", "changed touching"), count("changed")),
    changedWrong: percent(count("changed wrong"), count("changed")),
    deletedGone: percent(count("deleted gone"), count("deleted")),
    ambiguous: percent(count("ambiguous"), judged),
  };
}

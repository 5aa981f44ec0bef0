import type { Passage } from "@/domain/anchor/anchor";
import { cpuNow } from "./cpu-clock";
import type { Answer } from "./judge";

/** What a way of anchoring is told of a passage when it is made: where it stands, its words and what surrounds them. */
export type Quoted = Passage & { exact: string; prefix: string; suffix: string };

/** A way to say where passages of an old text stand in a new one. */
export type Way = {
  name: string;
  /**
   * Answers for the passages in order; for fewer when the time is up, for none when the texts alone take longer.
   * @param until when to stop, on the clock of `cpuNow()`
   */
  answer(before: string, after: string, passages: readonly Quoted[], until: number): Promise<Answer[]>;
};

const CONTEXT = 32;

/** A passage as all the ways are told of it. */
export function quoted(text: string, { start, end }: Passage): Quoted {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/** One answer after the other while there is time. */
export async function oneByOne(
  passages: readonly Quoted[],
  until: number,
  one: (passage: Quoted) => Answer | Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const passage of passages) {
    if (cpuNow() > until) break;
    answers.push(await one(passage));
  }
  return answers;
}

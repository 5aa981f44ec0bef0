import type { FoldedText } from "./fold-tokens";

/** Where sentences lie among the tokens of a text. */
export type Sentences = {
  /** For each token the number of its sentence. */
  of: Int32Array;
  /** For each sentence its first token; one more at the end: the number of tokens. */
  first: Int32Array;
};

const STOP = /[.!?…。！？]/u;
const CLOSING = /["'”’)\]»]/u;
const LINE_END = 10;

function breaksLine(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === LINE_END) return true;
  return false;
}

/** Cut a text into sentences: after a full stop with its closing marks that white space follows, and at line ends. */
export function sentencesOf({ text, count, start, end }: FoldedText): Sentences {
  const of = new Int32Array(count);
  const first: number[] = count ? [0] : [];
  let stopped = false;
  for (let token = 0; token < count; token++) {
    of[token] = first.length - 1;
    const mark = text.charAt((end[token] as number) - 1);
    stopped = STOP.test(mark) || (stopped && CLOSING.test(mark));
    const from = end[token] as number;
    const next = token + 1 < count ? (start[token + 1] as number) : from;
    if (next > from && (stopped || breaksLine(text, from, next))) {
      first.push(token + 1);
      stopped = false;
    }
  }
  return { of, first: Int32Array.from([...first, count]) };
}

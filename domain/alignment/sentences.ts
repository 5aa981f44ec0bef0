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

/**
 * Cut a text, given as where its tokens start and end, into sentences: after a full stop with its closing marks that
 * white space follows, and at line ends.
 */
export function sentencesOf(text: string, start: readonly number[], end: readonly number[]): Sentences {
  const count = start.length;
  const of = new Int32Array(count);
  const first: number[] = count ? [0] : [];
  let stopped = false;
  for (let token = 0; token < count; token++) {
    of[token] = first.length - 1;
    const from = end[token] as number;
    const mark = text.charAt(from - 1);
    stopped = STOP.test(mark) || (stopped && CLOSING.test(mark));
    const next = start[token + 1] ?? from;
    if (next > from && (stopped || breaksLine(text, from, next))) {
      first.push(token + 1);
      stopped = false;
    }
  }
  return { of, first: Int32Array.from([...first, count]) };
}

/** Whether a sentence starts at a token. The end of the text counts as a start. */
export function startsSentence({ of }: Sentences, token: number): boolean {
  return token === 0 || token >= of.length || of[token] !== of[token - 1];
}

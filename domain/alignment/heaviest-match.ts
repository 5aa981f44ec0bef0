import type { FoldedText, FoldedTexts } from "./fold-tokens";
import { startsSentence } from "./sentences";
import type { Run, Window } from "./window";

/**
 * What an edit costs, in weight of words that match. One of whole sentences costs little: people write and delete
 * sentences. One inside a sentence costs as much as a shared "the" is worth, and more when it runs on into the next.
 */
const COST_OF_SENTENCES = 1;
const COST_OF_WORDS = 4;
const COST_OF_RUNNING_ON = 2;

const IMPOSSIBLE = -(2 ** 30);

/** What the words up to a place end in: a match, an edit of whole sentences so far, an edit of words. */
const MATCH = 0;
const SENTENCES = 1;
const WORDS = 2;
/** Where an edit comes from: a match before it, or itself with one more old or new token. */
const OPENS = 0;
const TAKES_OLD = 1;
const TAKES_NEW = 2;

/** One row of scores: the best way to get to each place, by what it ends in. */
class Row {
  readonly match: Int32Array;
  readonly sentences: Int32Array;
  readonly words: Int32Array;

  constructor(length: number) {
    this.match = new Int32Array(length).fill(IMPOSSIBLE);
    this.sentences = new Int32Array(length).fill(IMPOSSIBLE);
    this.words = new Int32Array(length).fill(IMPOSSIBLE);
  }
}

function sentenceStarts({ sentences }: FoldedText, from: number, to: number): Uint8Array {
  return Uint8Array.from({ length: to - from + 1 }, (_, at) => Number(startsSentence(sentences, from + at)));
}

/**
 * The heaviest way two short stretches match in order: the weight of the words that match, less a cost for each edit
 * between them. Needleman and Wunsch 1970 with a cost for opening a gap as in Gotoh 1982, where old and new words of
 * one gap are one edit. Time and memory are the product of the two lengths. Returns runs in text order.
 */
export function heaviestMatch({ before, after, weights }: FoldedTexts, window: Window): Run[] {
  const rows = window.to - window.from;
  const columns = window.newTo - window.newFrom;
  const width = columns + 1;
  const trace = new Uint8Array((rows + 1) * width);
  const oldStarts = sentenceStarts(before, window.from, window.to);
  const newStarts = sentenceStarts(after, window.newFrom, window.newTo);
  let above = new Row(width);
  let row = new Row(width);
  for (let i = 0; i <= rows; i++) {
    const key = i > 0 ? (before.key[window.from + i - 1] as number) : -1;
    const weight = i > 0 ? (weights[key] as number) : 0;
    const oldStart = oldStarts[i] as number;
    const oldRunsOn = i > 1 && oldStarts[i - 1] ? COST_OF_RUNNING_ON : 0;
    for (let j = 0; j <= columns; j++) {
      const isStart = oldStart && newStarts[j];
      let step = 0;
      let match = i + j === 0 ? 0 : IMPOSSIBLE;
      if (j > 0 && after.key[window.newFrom + j - 1] === key) {
        const afterSentences =
          (above.sentences[j - 1] as number) -
          (oldStarts[i - 1] && newStarts[j - 1] ? 0 : COST_OF_WORDS - COST_OF_SENTENCES);
        const afterWords = above.words[j - 1] as number;
        match = above.match[j - 1] as number;
        if (afterSentences > match) {
          match = afterSentences;
          step = SENTENCES;
        }
        if (afterWords > match) {
          match = afterWords;
          step = WORDS;
        }
        match += weight;
      }
      let sentences = isStart ? match - COST_OF_SENTENCES : IMPOSSIBLE;
      let words = match - COST_OF_WORDS;
      if (i > 0) {
        const more = above.sentences[j] as number;
        if (more > sentences) {
          sentences = more;
          step |= TAKES_OLD << 2;
        }
        const moreWords = (above.words[j] as number) - oldRunsOn;
        if (moreWords > words) {
          words = moreWords;
          step |= TAKES_OLD << 4;
        }
      }
      if (j > 0) {
        const more = row.sentences[j - 1] as number;
        if (more > sentences) {
          sentences = more;
          step = (step & ~(3 << 2)) | (TAKES_NEW << 2);
        }
        const moreWords = (row.words[j - 1] as number) - (j > 1 && newStarts[j - 1] ? COST_OF_RUNNING_ON : 0);
        if (moreWords > words) {
          words = moreWords;
          step = (step & ~(3 << 4)) | (TAKES_NEW << 4);
        }
      }
      row.match[j] = match;
      row.sentences[j] = sentences;
      row.words[j] = words;
      trace[i * width + j] = step;
    }
    [above, row] = [row, above];
  }
  return readTrace(trace, window, bestEnd(above, columns));
}

function bestEnd(last: Row, at: number): number {
  const [match, sentences, words] = [last.match[at], last.sentences[at], last.words[at]] as [
    number,
    number,
    number,
  ];
  if (match >= sentences && match >= words) return MATCH;
  return sentences >= words ? SENTENCES : WORDS;
}

/** Walk back from the end. */
function readTrace(trace: Uint8Array, window: Window, end: number): Run[] {
  const width = window.newTo - window.newFrom + 1;
  const runs: Run[] = [];
  let i = window.to - window.from;
  let j = window.newTo - window.newFrom;
  let state = end;
  let length = 0;
  const close = () => {
    if (length) runs.push({ from: window.from + i, newFrom: window.newFrom + j, length });
    length = 0;
  };
  while (i > 0 || j > 0) {
    const step = trace[i * width + j] as number;
    if (state === MATCH) {
      i--;
      j--;
      length++;
      state = step & 3;
      if (state !== MATCH) close();
    } else {
      const from = (step >> (2 * state)) & 3;
      if (from === OPENS) state = MATCH;
      else if (from === TAKES_OLD) i--;
      else j--;
    }
  }
  close();
  return runs.reverse();
}

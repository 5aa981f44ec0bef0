import { cpuNow } from "./cpu-clock";
import { judge, truthOf } from "./judge";
import { choosePassages } from "./passages";
import { Random } from "./random";
import { simulateEdits } from "./simulate-edits";
import { longText } from "./source-texts";
import { Tally } from "./tally";
import { quoted, type Way } from "./way";

/** How long a way took for all passages, by its own time for those it was asked, and how many it got right. */
export type Speed = {
  way: string;
  answered: number;
  /** CPU seconds for all passages: what the texts cost once, and each passage; at least, when it was not finished. */
  seconds: number;
  finished: boolean;
  correct: number;
};

const WORDS = 100_000;
export const ANNOTATIONS = 10_000;
const SEED = 401;

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const begun = cpuNow();
  const result = await work();
  return { seconds: (cpuNow() - begun) / 1000, result };
}

/** Measure ways on a long article of which a share of the sentences was edited, all in the same run. */
export async function measureSpeed(
  ways: readonly { way: Way; runs: number; milliseconds: number }[],
  share: number,
): Promise<Speed[]> {
  const source = longText(SEED, WORDS);
  const edited = simulateEdits(source, share, new Random(SEED + 1));
  const chosen = choosePassages(source.article, ANNOTATIONS, new Random(SEED + 2));
  const passages = chosen.map((passage) => quoted(edited.before, passage));
  const speeds: Speed[] = [];
  for (const { way, runs, milliseconds } of ways) {
    const ask = (some: typeof passages) =>
      timed(() => way.answer(edited.before, edited.after, some, cpuNow() + milliseconds));
    const asked = [];
    for (let run = 0; run < runs; run++) asked.push(await ask(passages));
    const { seconds, result: answers } = asked.toSorted((a, b) => a.seconds - b.seconds)[
      runs >> 1
    ] as (typeof asked)[0];
    const tally = new Tally();
    answers.forEach((answer, at) => {
      const passage = chosen[at];
      const verdict = passage && judge(edited.after, truthOf(edited, passage), answer);
      if (verdict) tally.add(verdict, passage.kind);
    });
    speeds.push({
      way: way.name,
      answered: answers.length,
      // Those that go passage by passage take as long for each of the rest.
      seconds: answers.length ? seconds * (passages.length / answers.length) : seconds,
      finished: answers.length === passages.length,
      correct: tally.percent("correct"),
    });
  }
  return speeds;
}

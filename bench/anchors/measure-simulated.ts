import { cpuNow } from "./cpu-clock";
import { judge, truthOf } from "./judge";
import { choosePassages } from "./passages";
import { Random } from "./random";
import { simulateEdits } from "./simulate-edits";
import type { SourceText } from "./source-texts";
import { Tally } from "./tally";
import { quoted, type Way } from "./way";

/** Which texts a way is measured on, and how long it may take for each. */
export type Trial = {
  source: (seed: number) => SourceText;
  share: number;
  seeds: readonly number[];
  passages: number;
  milliseconds: number;
};

/** Edit texts and judge what a way says of their passages. */
export async function measureSimulated(way: Way, trial: Trial): Promise<Tally> {
  const tally = new Tally();
  for (const seed of trial.seeds) {
    const source = trial.source(seed);
    const edited = simulateEdits(source, trial.share, new Random(seed * 7 + 1));
    const chosen = choosePassages(source.article, trial.passages, new Random(seed * 13 + 5));
    const passages = chosen.map((passage) => quoted(edited.before, passage));
    const until = cpuNow() + trial.milliseconds;
    const answers = await way.answer(edited.before, edited.after, passages, until);
    answers.forEach((answer, at) => {
      const passage = chosen[at];
      const verdict = passage && judge(edited.after, truthOf(edited, passage), answer);
      if (verdict) tally.add(verdict, passage.kind);
    });
  }
  return tally;
}

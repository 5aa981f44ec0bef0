import { alignTexts } from "@/domain/alignment/align-texts";
import type { Passage } from "@/domain/anchor/anchor";
import { stateOfWords } from "@/domain/anchor/place";
import { type ChangeMap, rangeMapper } from "@/domain/revision/change-map";
import type { Hunk } from "@/domain/text/tokens";
import type { Answer } from "./judge";
import type { Way } from "./way";

/** Map passages through a change and judge the words that stand there, as when a revision is saved. */
export function mapThrough(
  change: ChangeMap,
  before: string,
  after: string,
  passages: readonly Passage[],
): Answer[] {
  const mapper = rangeMapper(change);
  return passages.map(({ start, end }) => {
    const { from, to, ambiguous } = mapper({ from: start, to: end });
    if (ambiguous) return "ambiguous";
    const state = stateOfWords(before.slice(start, end), after.slice(from, to));
    return state === "detached" ? "gone" : { start: from, end: to };
  });
}

/** The map of a change that only replaced words in place. */
export const mapOfHunks = (hunks: readonly Hunk[]): ChangeMap => ({
  stepRanges: [hunks.flatMap(({ from, to, newFrom, newTo }) => [from, to - from, newTo - newFrom])],
  moves: [],
  ambiguous: [],
});

/** Stet's own way: one alignment of both texts, and each passage through it. */
export const stetWay: Way = {
  name: "Stet",
  async answer(before, after, passages) {
    const { hunks, moves, ambiguous } = alignTexts(before, after);
    const change = {
      ...mapOfHunks(hunks),
      moves: moves.flatMap(({ from, to, newFrom, newTo }) => [from, to - from, newFrom, newTo - newFrom]),
      ambiguous: ambiguous.flatMap(({ start, end }) => [start, end - start]),
    };
    return mapThrough(change, before, after, passages);
  },
};

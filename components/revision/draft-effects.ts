import type { AnchorState, Passage } from "@/domain/anchor/anchor";
import type { AnchorCounts, AnchorEffect } from "@/domain/revision/new-revision";

/** Worst first: the order in which a person should look. */
const WORST_FIRST: readonly AnchorState[] = ["detached", "ambiguous", "changed", "moved", "anchored"];

export type EffectGroup = { state: AnchorState; effects: AnchorEffect[] };

/** Annotations by what becomes of them, worst first; among the same those that lose their place now come first. */
export function groupEffects(effects: readonly AnchorEffect[]): EffectGroup[] {
  return WORST_FIRST.map((state) => ({
    state,
    effects: effects
      .filter(({ after }) => after.state === state)
      .sort((one, other) => Number(hadNoPlace(one)) - Number(hadNoPlace(other)) || order(one) - order(other)),
  })).filter((group) => group.effects.length > 0);
}

const order = ({ before, after }: AnchorEffect) => before.start ?? after.start ?? Number.POSITIVE_INFINITY;

function hadNoPlace({ before }: AnchorEffect): boolean {
  return before.start === null;
}

function counted(state: AnchorState, count: number): string {
  if (state !== "anchored") return state;
  return count === 1 ? "stays" : "stay";
}

/** How many annotations are in each state, in a line: `41 stay, 2 moved, 1 changed`. */
export function countsLine(counts: AnchorCounts): string {
  const parts = WORST_FIRST.toReversed()
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state].toLocaleString("en-GB")} ${counted(state, counts[state])}`);
  return parts.length > 0 ? parts.join(", ") : "No annotations";
}

/** Where to show what becomes of an annotation: where its words stand in the new text, else where they stood. */
export type EffectPlace = Passage & { side: "before" | "after" };

export function placeOfEffect({ before, after }: AnchorEffect): EffectPlace | null {
  if (after.start !== null && after.end !== null)
    return { side: "after", start: after.start, end: after.end };
  if (before.start !== null && before.end !== null)
    return { side: "before", start: before.start, end: before.end };
  return null;
}

/** Words that stand more often are no help in finding the place. */
const FEW = 9;

const times = (count: number) => (count === 1 ? "once" : `${count} times`);

/** What a person should know about one annotation beyond its state; `places` is how often its words stand in the text. */
export function effectHint(effect: AnchorEffect, places: number): string | undefined {
  const { before, after, open } = effect;
  switch (after.state) {
    case "detached":
      if (places > 0 && places <= FEW)
        return `The same words stand ${times(places)} in the new text. You can attach it there on the desk.`;
      return hadNoPlace(effect) ? "It had no place before either." : "Its words are gone.";
    case "ambiguous":
      return `Its words stand in ${places > 1 ? places : "several"} places. You choose one on the desk.`;
    case "changed":
      if (before.state === "changed" && before.current === after.current)
        return "They had changed before; this draft leaves them alone.";
      return open ? "The correction has to be looked at again." : undefined;
    default:
      return hadNoPlace(effect) ? "It finds its words again." : undefined;
  }
}

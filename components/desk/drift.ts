import type { LaidCard } from "./layout-cards";

/** Pixels a card may stand from its passage before they no longer look like a pair. */
const TOLERANCE = 500;
/** About one screen: what may stand below the last passage. */
const TAIL = 900;

function driftOf(cards: readonly LaidCard[], tops: readonly number[], at: number): number {
  return Math.abs((tops[at] ?? 0) - (cards[at]?.desiredTop ?? 0));
}

/**
 * Where there are more cards than room they drift ever further down. The card to hold beside its passage then is
 * the first on screen (`top`, in pixels of the margin); `null` where the cards stand well as they are.
 */
export function driftAnchor(cards: readonly LaidCard[], tops: readonly number[], top: number): string | null {
  const at = cards.findIndex(({ desiredTop }) => desiredTop >= top);
  return at !== -1 && driftOf(cards, tops, at) > TOLERANCE ? (cards[at]?.id ?? null) : null;
}

/** How tall the margin has to be, whatever part of it is on screen. `tops` is the layout without an active card. */
export function marginHeight(cards: readonly LaidCard[], tops: readonly number[], gap: number): number {
  const last = cards.at(-1);
  if (!last) return 0;
  if (driftOf(cards, tops, cards.length - 1) <= TOLERANCE) return (tops.at(-1) ?? 0) + last.height;
  const tail = cards.filter(({ desiredTop }) => desiredTop > last.desiredTop - TAIL);
  const start = tail[0]?.desiredTop ?? 0;
  return tail.reduce((bottom, { height }) => bottom + height + gap, start);
}

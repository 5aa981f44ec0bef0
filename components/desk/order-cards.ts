import type { LaidCard } from "./layout-cards";

/** Where in the text a card belongs; `null` for what has no place in it. */
export type WantedCard = LaidCard & { place: { start: number; end: number } | null };

/**
 * Cards in the order of their words, whatever the pixels say: of two on one line the one that is drawn a little
 * higher need not be the first. Among equals the order given stays. What has no place goes by its height.
 */
export function orderCards(cards: readonly WantedCard[]): WantedCard[] {
  const placed = cards.filter(({ place }) => place !== null).sort(byPlace);
  let lowest = Number.NEGATIVE_INFINITY;
  const heights = new Map<WantedCard, number>();
  for (const card of placed) {
    lowest = Math.max(lowest, card.desiredTop);
    heights.set(card, lowest);
  }
  const heightOf = (card: WantedCard) => heights.get(card) ?? card.desiredTop;
  const adrift = cards.filter(({ place }) => place === null);
  return [...placed, ...adrift].sort((a, b) => heightOf(a) - heightOf(b));
}

function byPlace({ place: a }: WantedCard, { place: b }: WantedCard): number {
  return (a?.start ?? 0) - (b?.start ?? 0) || (a?.end ?? 0) - (b?.end ?? 0);
}

/** A card that wants to stand beside its passage. Pixels. */
export type LaidCard = { id: string; desiredTop: number; height: number };

/**
 * Where each card of the margin stands: beside its passage where there is room, never over another, in the order
 * given, that of the text. The active card stands exactly beside its passage and the others make room: those
 * before it move up, even past the top, those after it down. Without an active card nobody moves up past 0.
 */
export function layoutCards(cards: readonly LaidCard[], activeId: string | null, gap: number): number[] {
  const tops: number[] = [];
  const active = cards.findIndex((card) => card.id === activeId);
  let free = active === -1 ? 0 : Number.NEGATIVE_INFINITY;
  cards.forEach((card, index) => {
    const top = index === active ? card.desiredTop : Math.max(card.desiredTop, free);
    tops.push(top);
    free = top + card.height + gap;
  });
  makeRoomAbove(cards, tops, active, gap);
  return tops;
}

function makeRoomAbove(cards: readonly LaidCard[], tops: number[], active: number, gap: number): void {
  let limit = Number.POSITIVE_INFINITY;
  for (let index = active; index >= 0; index -= 1) {
    const top = Math.min(tops[index] as number, limit - (cards[index] as LaidCard).height);
    tops[index] = top;
    limit = top - gap;
  }
}

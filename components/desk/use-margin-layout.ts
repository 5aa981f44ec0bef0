"use client";

import { useMemo } from "react";
import { driftAnchor, marginHeight } from "./drift";
import { layoutCards } from "./layout-cards";
import { orderCards, type WantedCard } from "./order-cards";

const GAP = 10;

export type Slot = { top: number; height: number };
export type MarginLayout = { slots: Map<string, Slot>; height: number };

/** Where every card stands while `viewTop` is the first pixel of the margin in sight. */
export function useMarginLayout(
  wanted: readonly WantedCard[] | null,
  activeKey: string | null,
  viewTop: number,
): MarginLayout | null {
  return useMemo(() => {
    if (!wanted) return null;
    const cards = orderCards(wanted);
    const free = layoutCards(cards, null, GAP);
    const active = cards.find(({ id }) => id === activeKey);
    const isActiveNear = active && Math.abs(active.desiredTop - viewTop) < 1_500;
    const anchor = isActiveNear ? activeKey : (driftAnchor(cards, free, viewTop) ?? activeKey);
    const tops = anchor ? layoutCards(cards, anchor, GAP) : free;
    const slots = new Map(cards.map((card, at) => [card.id, { top: tops[at] ?? 0, height: card.height }]));
    const lowest = active ? (slots.get(active.id)?.top ?? 0) + active.height : 0;
    return { slots, height: Math.max(lowest, marginHeight(cards, free, GAP)) };
  }, [wanted, activeKey, viewTop]);
}

"use client";

import { type ReactNode, useMemo, useRef } from "react";
import type { Passage } from "@/domain/anchor/anchor";
import type { TextIndex } from "@/domain/document/text-index";
import type { CardGroup } from "./card-groups";
import { layoutCards } from "./layout-cards";
import { MarginCard } from "./margin-card";
import { MarginSlot } from "./margin-slot";
import { useCardHeights } from "./use-card-heights";
import { usePassageTops } from "./use-passage-tops";
import { useVisibleBand } from "./use-visible-band";

const COMPOSER = "composer";
const GAP = 10;

type Props = {
  groups: CardGroup[];
  active: { id: string | null; focusRequest: number };
  index: TextIndex;
  rootRef: React.RefObject<HTMLElement | null>;
  /** Changes with what the article shows. */
  shown: unknown;
  pending: Passage | null;
  composer: ReactNode;
};

/** The cards beside their passages. Before the page is measured, and without JavaScript, simply one after another. */
export function Margin({ groups, active, index, rootRef, shown, pending, composer }: Props) {
  const marginRef = useRef<HTMLDivElement>(null);
  const tops = usePassageTops(rootRef, marginRef, index, pending, shown);
  const { observe, heightOf, measured } = useCardHeights();
  const band = useVisibleBand(marginRef);
  const activeKey =
    groups.find(({ annotations }) => annotations.some(({ id }) => id === active.id))?.key ?? null;
  const laid = useMemo(() => {
    void measured;
    if (!tops) return null;
    const wanted = groups.map((group) => ({
      id: group.key,
      desiredTop: topOf(group, tops.annotations, active.id),
      height: heightOf(group.key),
    }));
    if (composer)
      wanted.push({ id: COMPOSER, desiredTop: Math.max(0, tops.composer ?? 0), height: heightOf(COMPOSER) });
    const cards = wanted.sort((a, b) => a.desiredTop - b.desiredTop);
    const placed = layoutCards(cards, composer ? COMPOSER : activeKey, GAP);
    return new Map(cards.map((card, at) => [card.id, { top: placed[at] ?? 0, height: card.height }]));
  }, [groups, tops, heightOf, measured, activeKey, active.id, composer]);
  const isNear = (key: string) => {
    const place = laid?.get(key);
    return !place || key === activeKey || (place.top + place.height > band.from && place.top < band.to);
  };
  const bottom = laid ? Math.max(0, ...[...laid.values()].map(({ top, height }) => top + height)) : undefined;
  return (
    <div ref={marginRef} className="relative" style={{ minHeight: bottom }}>
      {groups
        .filter(({ key }) => isNear(key))
        .map((group) => (
          <MarginSlot key={group.key} id={group.key} top={laid?.get(group.key)?.top} observe={observe}>
            <MarginCard
              group={group}
              activeId={group.key === activeKey ? active.id : null}
              focusRequest={group.key === activeKey ? active.focusRequest : 0}
            />
          </MarginSlot>
        ))}
      {composer && (
        <MarginSlot key={COMPOSER} id={COMPOSER} top={laid?.get(COMPOSER)?.top ?? 0} observe={observe}>
          {composer}
        </MarginSlot>
      )}
    </div>
  );
}

/** Beside the words of the one that is open, else of the first; never under the filters. */
function topOf(group: CardGroup, tops: Map<string, number>, activeId: string | null): number {
  const known = group.annotations.flatMap(({ id }) => tops.get(id) ?? []);
  const active = group.annotations.some(({ id }) => id === activeId) ? tops.get(activeId ?? "") : undefined;
  return Math.max(0, active ?? Math.min(...(known.length ? known : [0])));
}

"use client";

import { type ReactNode, type RefObject, useMemo, useRef } from "react";
import type { Passage } from "@/domain/anchor/anchor";
import type { TextIndex } from "@/domain/document/text-index";
import type { CardGroup } from "./card-groups";
import { MarginCard } from "./margin-card";
import { MarginSlot } from "./margin-slot";
import { useCardHeights } from "./use-card-heights";
import { useMarginLayout } from "./use-margin-layout";
import { usePassageTops } from "./use-passage-tops";
import { useVisibleBand } from "./use-visible-band";

const COMPOSER = "composer";
/** As many cards as the first HTML holds: a screen or two. The rest come once the page is measured. */
const FIRST_CARDS = 60;
/** What the bar, the filters and the line below them cover of the first screen, in pixels. */
const COVERED = 214;

type Props = {
  groups: CardGroup[];
  active: { id: string | null; focusRequest: number };
  index: TextIndex;
  rootRef: RefObject<HTMLElement | null>;
  /** Changes with what the article shows. */
  shown: unknown;
  pending: Passage | null;
  composer: ReactNode;
};

/** The cards beside their passages. Before the page is measured, and without JavaScript, the first of them in a row. */
export function Margin({ groups, active, index, rootRef, shown, pending, composer }: Props) {
  const marginRef = useRef<HTMLDivElement>(null);
  const tops = usePassageTops(rootRef, marginRef, index, pending, shown);
  const { observe, heightOf, measured } = useCardHeights();
  const view = useVisibleBand(marginRef);
  const sight = view.top + COVERED;
  const activeKey =
    groups.find(({ annotations }) => annotations.some(({ id }) => id === active.id))?.key ?? null;
  const isComposing = Boolean(composer);
  const wanted = useMemo(() => {
    void measured;
    if (!tops) return null;
    const card = (id: string, place: Passage | null, top = sight) => ({
      id,
      place,
      desiredTop: Math.max(0, top),
      height: heightOf(id),
    });
    const cards = groups.map((group) =>
      card(group.key, group.start < 0 ? null : group, topOf(group, tops.annotations, active.id)),
    );
    return isComposing ? [...cards, card(COMPOSER, pending, tops.composer ?? undefined)] : cards;
  }, [groups, tops, heightOf, measured, active.id, isComposing, pending, sight]);
  const layout = useMarginLayout(wanted, isComposing ? COMPOSER : activeKey, sight);
  const isNear = (key: string) => {
    const slot = layout?.slots.get(key);
    return !slot || key === activeKey || (slot.top + slot.height > view.from && slot.top < view.to);
  };
  return (
    <div ref={marginRef} className="relative" style={{ minHeight: layout?.height }}>
      {groups
        .filter(({ key }, at) => (layout ? isNear(key) : at < FIRST_CARDS))
        .map((group) => (
          <MarginSlot
            key={group.key}
            id={group.key}
            top={layout?.slots.get(group.key)?.top}
            observe={observe}
          >
            <MarginCard
              group={group}
              activeId={group.key === activeKey ? active.id : null}
              focusRequest={group.key === activeKey ? active.focusRequest : 0}
            />
          </MarginSlot>
        ))}
      {composer && (
        <MarginSlot
          key={COMPOSER}
          id={COMPOSER}
          top={layout?.slots.get(COMPOSER)?.top ?? 0}
          hasStickyFoot
          observe={observe}
        >
          {composer}
        </MarginSlot>
      )}
    </div>
  );
}

/** Beside the words of the one that is open, else of the first; `undefined` for what has lost its place. */
function topOf(group: CardGroup, tops: Map<string, number>, activeId: string | null): number | undefined {
  const known = group.annotations.flatMap(({ id }) => tops.get(id) ?? []);
  const active = group.annotations.some(({ id }) => id === activeId) ? tops.get(activeId ?? "") : undefined;
  return active ?? (known.length ? Math.min(...known) : undefined);
}

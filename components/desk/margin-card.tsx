"use client";

import { memo } from "react";
import { CardFrame } from "./card-frame";
import type { CardGroup } from "./card-groups";
import { OpenCard } from "./open-card";
import { RestingCard } from "./resting-card";

type Props = {
  group: CardGroup;
  /** The annotation of this group that is open. */
  activeId: string | null;
  /** Changes whenever the focus should come to this card. */
  focusRequest: number;
};

/** One card of the margin, at rest or open. */
export const MarginCard = memo(function MarginCard({ group, activeId, focusRequest }: Props) {
  const annotation = group.annotations.find(({ id }) => id === activeId) ?? group.annotations[0];
  if (!annotation) return null;
  const rivals = group.annotations.filter((other) => other !== annotation);
  const isActive = activeId !== null;
  return (
    <CardFrame
      annotation={annotation}
      focusRequest={focusRequest}
      className={`rounded-[10px] border bg-card ${annotation.isPrivate ? "border-dashed" : ""} ${isActive ? "-ml-3 border-line-2 px-3.5 pt-3.5 pb-3 shadow-card" : "border-line"}`}
    >
      {isActive ? (
        <OpenCard key={annotation.id} annotation={annotation} rivals={rivals} />
      ) : (
        <RestingCard annotation={annotation} rivals={rivals} />
      )}
    </CardFrame>
  );
});

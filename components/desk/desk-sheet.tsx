"use client";

import type { ReactNode } from "react";
import { BottomSheet } from "./bottom-sheet";
import { CardFrame } from "./card-frame";
import { useDesk } from "./desk-context";
import { OpenCard } from "./open-card";
import type { DeskModel } from "./use-desk-model";

type Props = { model: DeskModel; composer: ReactNode };

/** The margin of a small screen: the open card or the composer, at the foot. */
export function DeskSheet({ model, composer }: Props) {
  const { activate } = useDesk();
  const { shown, groups, active, step, compositions } = model;
  if (composer)
    return (
      <BottomSheet at={0} total={0} onStep={step} onClose={compositions.putAsideTyped}>
        {composer}
      </BottomSheet>
    );
  const group = groups.find(({ annotations }) => annotations.some(({ id }) => id === active.id));
  const annotation =
    group?.annotations.find(({ id }) => id === active.id) ??
    model.article.annotations.find(({ id }) => id === active.id);
  if (!annotation) return <SheetHandle count={shown.length} onOpen={() => step(1)} />;
  return (
    <BottomSheet
      at={shown.findIndex(({ id }) => id === annotation.id) + 1}
      total={shown.length}
      onStep={step}
      onClose={() => activate(null)}
    >
      <CardFrame annotation={annotation} focusRequest={active.focusRequest}>
        <OpenCard
          key={annotation.id}
          annotation={annotation}
          rivals={group?.annotations.filter((other) => other !== annotation) ?? []}
        />
      </CardFrame>
    </BottomSheet>
  );
}

function SheetHandle({ count, onOpen }: { count: number; onOpen: () => void }) {
  if (count === 0) return null;
  return (
    <button
      type="button"
      onClick={onOpen}
      className="fixed bottom-4 left-1/2 z-20 min-h-11 -translate-x-1/2 rounded-full border border-line-2 bg-card px-5 font-medium shadow-card"
    >
      {count === 1 ? "1 annotation" : `${count} annotations`}
    </button>
  );
}

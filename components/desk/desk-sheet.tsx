"use client";

import type { ReactNode } from "react";
import { BottomSheet } from "./bottom-sheet";
import { BulkRow } from "./bulk-row";
import { CardFrame } from "./card-frame";
import { useDesk } from "./desk-context";
import { OpenCard } from "./open-card";
import type { DeskModel } from "./use-desk-model";

type Props = { model: DeskModel; composer: ReactNode };

/** The margin of a small screen: the open card or the composer, at the foot. */
export function DeskSheet({ model, composer }: Props) {
  const { activate } = useDesk();
  const { shown, groups, active, step, compositions, retarget, resize } = model;
  const { aside, resume } = compositions;
  // Words are being chosen: nothing lies over them but what says so, at the foot.
  if (retarget.annotation || resize.isStepped) return null;
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
  if (!annotation)
    return (
      <div className="fixed inset-x-0 bottom-4 z-20 flex flex-wrap justify-center gap-2 px-4 print:hidden">
        <SheetHandle count={shown.length} one="annotation" onOpen={() => step(1)} />
        <SheetHandle count={aside.length} one="kept draft" onOpen={() => aside[0] && resume(aside[0])} />
      </div>
    );
  return (
    <BottomSheet
      at={shown.findIndex(({ id }) => id === annotation.id) + 1}
      total={shown.length}
      onStep={step}
      onClose={() => activate(null)}
    >
      {/* The only card there is: a ring around it would tell nothing, and the sheet would cut it. */}
      <CardFrame annotation={annotation} focusRequest={active.focusRequest} className="outline-none!">
        <OpenCard
          key={annotation.id}
          annotation={annotation}
          rivals={group?.annotations.filter((other) => other !== annotation) ?? []}
        />
      </CardFrame>
      {annotation.kind === "correction" && (
        <div className="mt-4 border-t border-line pt-3 empty:hidden">
          <BulkRow bulk={model.bulk} canDecide={model.article.can.decide} />
        </div>
      )}
    </BottomSheet>
  );
}

type HandleProps = { count: number; one: string; onOpen: () => void };

function SheetHandle({ count, one, onOpen }: HandleProps) {
  if (count === 0) return null;
  return (
    <button
      type="button"
      onClick={onOpen}
      className="min-h-11 rounded-full border border-line-2 bg-card px-5 font-medium shadow-card"
    >
      {count === 1 ? `1 ${one}` : `${count} ${one}s`}
    </button>
  );
}

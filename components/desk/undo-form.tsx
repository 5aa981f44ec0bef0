"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { Outcome } from "@/domain/correction/correction";

const WHAT_HAPPENS: Record<Outcome, string> = {
  approved:
    "The former words come back in a new revision, if nobody has changed them since. This correction is open again, and so are those it made moot.",
  declined: "This correction is open again. The text does not change.",
};

type Props = { outcome: Outcome; pending: boolean; onUndo: () => void; onCancel: () => void };

/** Says what undoing a decision does before it is done. */
export function UndoForm({ outcome, pending, onUndo, onCancel }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("button")?.focus(), []);
  return (
    <div ref={box} className="mt-3 rounded-lg border border-line-2 bg-paper px-3 py-2.5">
      <p className="text-ink-2">{WHAT_HAPPENS[outcome]}</p>
      <div className="mt-2.5 flex gap-2">
        <Button variant="primary" pending={pending} onClick={onUndo}>
          Undo the decision
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

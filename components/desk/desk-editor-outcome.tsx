"use client";

import { useEffect } from "react";
import { quoteOf } from "@/components/annotation/annotation-summary";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toasts } from "@/components/ui/toast-manager";
import type { AnchorState } from "@/domain/anchor/anchor";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { Outcome } from "./desk-editor-session";
import type { DeskEditorSaving } from "./use-desk-editor-saving";
import type { DeskModel } from "./use-desk-model";

type Props = { model: DeskModel; outcome: Outcome; saving: DeskEditorSaving };

const BECAME: Record<AnchorState, string> = {
  anchored: "stands on its words again",
  moved: "moved with its words",
  changed: "its words have changed",
  ambiguous: "its words stand in several places",
  detached: "has lost its words",
};

/** What came of saving: in passing, or where annotations need a look, as a list of them. */
export function DeskEditorOutcome({ model, outcome, saving }: Props) {
  const { saved, before } = outcome;
  const changed = stateChanges(before, model.article.annotations);
  const close = () => saving.setOutcome(null);
  const isPlain = changed.length === 0;
  useEffect(() => {
    if (!isPlain) return;
    toasts.add({ title: titleOf(outcome), description: togetherWords(outcome) });
    saving.setOutcome(null);
  }, [isPlain, outcome, saving.setOutcome]);
  if (isPlain) return null;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && close()}
      title={titleOf(outcome)}
      description={[togetherWords(outcome), "These annotations stand otherwise now."]
        .filter(Boolean)
        .join(" ")}
    >
      <ul className="-mx-2 flex max-h-[50dvh] flex-col overflow-y-auto">
        {changed.map((annotation) => (
          <li key={annotation.id}>
            <button
              type="button"
              className="w-full rounded-lg px-2 py-1.5 text-start hover:bg-accent-bg pointer-coarse:min-h-11"
              onClick={() => {
                close();
                model.desk.activate(annotation.id, { scroll: true, focus: true });
              }}
            >
              <span className="line-clamp-1">{quoteOf(annotation)}</span>
              <span className="block text-xs text-ink-3">{BECAME[annotation.anchor.state]}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="mt-4 flex justify-end">
        <Button variant="primary" onClick={close}>
          Done
        </Button>
      </div>
      <span className="sr-only">{saved.counts.detached} annotations without a place.</span>
    </Dialog>
  );
}

/** Those that stood otherwise before. */
function stateChanges(before: readonly AnnotationView[], now: readonly AnnotationView[]): AnnotationView[] {
  const stood = new Map(before.map(({ id, anchor }) => [id, anchor.state]));
  return now.filter(({ id, anchor }) => stood.has(id) && stood.get(id) !== anchor.state);
}

function titleOf({ saved }: Outcome): string {
  if (!saved.changed) return "The text is the same: no revision was needed";
  return `Revision ${saved.revision.number} is saved`;
}

function togetherWords({ saved: { rebasedOver } }: Outcome): string {
  if (!rebasedOver) return "";
  return `Brought together with ${rebasedOver === 1 ? "one edit" : `${rebasedOver} edits`} of others.`;
}

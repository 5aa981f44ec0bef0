"use client";

import { quoteOf } from "@/components/annotation/annotation-summary";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { AnchorState } from "@/domain/anchor/anchor";
import type { Outcome } from "./desk-editor-session";
import { savedWords, togetherWords } from "./desk-editor-words";
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

/** After saving: the annotations that need a look, each a way to it. */
export function DeskEditorOutcome({ model, outcome: { saved, changed }, saving }: Props) {
  const close = () => saving.setOutcome(null);
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && close()}
      title={savedWords(saved)}
      description={[togetherWords(saved), "What became of these annotations:"].filter(Boolean).join(" ")}
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
      <div className="mt-4 flex">
        <Button variant="primary" onClick={close}>
          Done
        </Button>
      </div>
    </Dialog>
  );
}

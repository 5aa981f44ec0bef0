"use client";

import { useState } from "react";
import { BlockShell } from "@/components/article/block-shell";
import { ComparisonView } from "@/components/revision/comparison-view";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toasts } from "@/components/ui/toast-manager";
import { indexText } from "@/domain/document/text-index";
import type { Conflict } from "./desk-editor-session";
import type { DeskEditorSaving } from "./use-desk-editor-saving";

type Props = { conflict: Conflict; saving: DeskEditorSaving };

/** Two people have written in the same words: both are shown, and one of them chooses. */
export function DeskEditorConflict({ conflict, saving }: Props) {
  const [isDiscarding, setDiscarding] = useState(false);
  const { newest, comparison } = conflict;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && saving.setConflict(null)}
      title={`${newest.author.name} has changed the same words`}
      description={`Revision ${newest.number} was saved while you were writing${newest.note ? `: “${newest.note}”` : ""}. Nothing of yours is lost. Struck is what stands now, underlined is yours.`}
    >
      <section
        aria-label="What stands now, and yours"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
        tabIndex={0}
        className="editor-conflict max-h-[46dvh] overflow-y-auto rounded-lg border border-line bg-paper px-3 py-4 min-[761px]:px-5"
      >
        <ComparisonView comparison={comparison} mode="inline" shell={BlockShell} />
      </section>
      <div className="mt-4 flex flex-wrap gap-2">
        {isDiscarding ? (
          <>
            <span className="basis-full font-medium">Discard yours?</span>
            <Button variant="danger" onClick={() => void saving.discard()}>
              Yes, discard mine
            </Button>
            <Button variant="quiet" onClick={() => setDiscarding(false)}>
              Keep it
            </Button>
          </>
        ) : (
          <>
            <Button variant="primary" onClick={() => void saving.goOn()}>
              Go on with mine
            </Button>
            <Button onClick={() => void copyMine(conflict)}>Copy mine</Button>
            <Button variant="quiet" className="ml-auto" onClick={() => setDiscarding(true)}>
              Discard mine
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}

async function copyMine({ mine }: Conflict): Promise<void> {
  try {
    await navigator.clipboard.writeText(indexText(mine).text);
    toasts.add({ title: "Your text is on the clipboard" });
  } catch {
    toasts.add({ type: "error", title: "This browser does not let your text be copied" });
  }
}

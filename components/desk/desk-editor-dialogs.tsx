"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DeskEditorConflict } from "./desk-editor-conflict";
import { DeskEditorOutcome } from "./desk-editor-outcome";
import { DeskEditorReason } from "./desk-editor-reason";
import type { DeskEditorModel } from "./use-desk-editor";
import type { DeskEditorSaving } from "./use-desk-editor-saving";
import type { DeskModel } from "./use-desk-model";

type Props = { model: DeskModel; editor: DeskEditorModel; saving: DeskEditorSaving };

/** Everything that is asked and told about editing, over the desk. */
export function DeskEditorDialogs({ model, editor, saving }: Props) {
  return (
    <>
      {saving.asking === "why" && (
        <DeskEditorReason article={model.article} editor={editor} saving={saving} />
      )}
      <Discard saving={saving} />
      <Elsewhere editor={editor} />
      {saving.conflict && <DeskEditorConflict conflict={saving.conflict} saving={saving} />}
      {saving.outcome && <DeskEditorOutcome model={model} outcome={saving.outcome} saving={saving} />}
    </>
  );
}

function Discard({ saving }: { saving: DeskEditorSaving }) {
  const keep = () => saving.ask(null);
  return (
    <Dialog
      open={saving.asking === "discard"}
      onOpenChange={(isOpen) => !isOpen && keep()}
      title="Discard the draft?"
      description="Everything you have written since the last revision goes. The article stays as it is."
    >
      <div className="flex flex-wrap gap-2">
        <Button variant="danger" onClick={() => void saving.discard()}>
          Discard
        </Button>
        <Button variant="quiet" onClick={keep}>
          Keep the draft
        </Button>
      </div>
    </Dialog>
  );
}

function Elsewhere({ editor }: { editor: DeskEditorModel }) {
  return (
    <Dialog
      open={editor.isElsewhere}
      onOpenChange={editor.setElsewhere}
      title="You edit this article in another window"
      description="Go on there, or bring what you have written here."
    >
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => void editor.start({ steal: true })}>
          Edit here
        </Button>
        <Button variant="quiet" onClick={() => editor.setElsewhere(false)}>
          Cancel
        </Button>
      </div>
    </Dialog>
  );
}

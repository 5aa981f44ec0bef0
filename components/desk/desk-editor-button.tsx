"use client";

import { SquarePen } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";
import type { DeskEditorModel } from "./use-desk-editor";

/** The way into the editor; it says when there is a draft to go on with. */
export function DeskEditorButton({ editor }: { editor: DeskEditorModel }) {
  const label = editor.hasDraft ? "Go on editing" : "Edit";
  return (
    <Tooltip
      label={editor.hasDraft ? "You have a draft that is not saved as a revision" : "Write in the text"}
      kbd="Shift E"
    >
      <Button
        variant={editor.hasDraft ? "plain" : "quiet"}
        pending={editor.isOpening}
        aria-keyshortcuts="Shift+E"
        className="max-[760px]:px-2"
        onClick={() => void editor.start()}
      >
        <SquarePen aria-hidden="true" className="size-4" />
        <span className="max-[760px]:sr-only">{label}</span>
      </Button>
    </Tooltip>
  );
}

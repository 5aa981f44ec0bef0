"use client";

import { ArchiveRestore, Ellipsis, Trash2 } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import type { DraftKeeper, Keeping } from "@/lib/client/draft-keeper";
import type { EditDraft } from "@/lib/client/edit-drafts";
import type { EditSession } from "./desk-editor-session";
import { wordlessWords } from "./desk-editor-words";
import type { DeskEditorModel } from "./use-desk-editor";
import type { DeskEditorSaving } from "./use-desk-editor-saving";

type Props = { editor: DeskEditorModel; saving: DeskEditorSaving; session: EditSession };

/** While the article is edited: whether the work is safe, and the ways to end it. */
export function DeskEditorBar({ editor, saving, session }: Props) {
  const { aside } = editor;
  const openAside = (draft: EditDraft) => {
    const { version } = session.keeper.snapshot().draft;
    return editor.changeOver({ ...draft, version, isKept: false });
  };
  return (
    <>
      <span role="status" className="truncate text-xs text-warn max-[1180px]:sr-only">
        {editor.wordless > 0 && wordlessWords(editor.wordless)}
      </span>
      <KeptLine keeper={session.keeper} />
      <Menu
        trigger={
          <Button variant="quiet" size="icon" aria-label="More about this draft">
            <Ellipsis aria-hidden="true" className="size-4" />
          </Button>
        }
      >
        {aside && (
          <MenuItem icon={<ArchiveRestore aria-hidden="true" />} onSelect={() => void openAside(aside)}>
            Open the draft put aside
          </MenuItem>
        )}
        <MenuItem icon={<Trash2 aria-hidden="true" />} onSelect={() => saving.ask("discard")}>
          Discard the draft…
        </MenuItem>
      </Menu>
      <Button onClick={() => void editor.leave()}>Close</Button>
      <Button variant="primary" aria-keyshortcuts="Control+S" onClick={() => saving.ask("why")}>
        <span className="max-[760px]:sr-only">Save revision…</span>
        <span aria-hidden="true" className="min-[761px]:hidden">
          Save…
        </span>
      </Button>
    </>
  );
}

const SAID: Record<Keeping["state"], { words: string; short: string; dot: string }> = {
  kept: { words: "Draft saved", short: "Saved", dot: "bg-ok" },
  keeping: { words: "Saving the draft…", short: "Saving…", dot: "bg-line-2" },
  here: { words: "Not on the server yet, kept in this browser", short: "Not sent", dot: "bg-warn" },
  nowhere: { words: "Not saved anywhere: leave this page open", short: "Not saved", dot: "bg-warn" },
  refused: { words: "The server does not take this draft", short: "Not saved", dot: "bg-warn" },
  elsewhere: { words: "Not saved: written on elsewhere", short: "Not saved", dot: "bg-warn" },
};

function KeptLine({ keeper }: { keeper: DraftKeeper }) {
  const { state, draft } = useSyncExternalStore(keeper.subscribe, keeper.snapshot, keeper.snapshot);
  const isUntouched = draft.steps.length === 0 && state === "kept";
  const { words, short, dot } = SAID[state];
  return (
    <span role="status" className="flex items-center gap-2 text-xs whitespace-nowrap text-ink-3">
      <span aria-hidden="true" className={`size-[7px] shrink-0 rounded-full ${dot}`} />
      <span className="max-[1180px]:hidden">{isUntouched ? "Nothing changed yet" : words}</span>
      <span className="min-[1181px]:hidden">{isUntouched ? "No changes" : short}</span>
    </span>
  );
}

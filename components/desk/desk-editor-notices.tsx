"use client";

import { type ReactNode, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { keptDraft } from "@/lib/client/choose-draft";
import { deleteEditDraft, type EditDraft, saveEditDraft } from "@/lib/client/edit-drafts";
import type { EditSession } from "./desk-editor-session";
import type { DeskEditorModel } from "./use-desk-editor";
import type { DeskModel } from "./use-desk-model";

type Props = { model: DeskModel; editor: DeskEditorModel; session: EditSession };

/** What a person who is editing should know, at the foot of the window, where it moves nothing. */
export function DeskEditorNotices({ model, editor, session }: Props) {
  const { keeper, base, continuedFrom } = session;
  const { state, draft, theirs, refusal } = useSyncExternalStore(
    keeper.subscribe,
    keeper.snapshot,
    keeper.snapshot,
  );
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const close = (name: string) => setClosed((now) => new Set(now).add(name));
  const { revision } = model.article;
  const isUntouched = draft.steps === session.steps;
  return (
    <div className="editor-notices" aria-live="polite">
      {state === "elsewhere" && theirs && (
        <TwoDrafts when={theirs.updatedAt} theirs={keptDraft(theirs)} {...{ model, editor, session }} />
      )}
      {state === "refused" && <Notice>{refusal}</Notice>}
      {session.other && !closed.has("other") && (
        <OtherDraft other={session.other} onClose={() => close("other")} {...{ model, editor, session }} />
      )}
      {revision.number > base.number && !closed.has(`moved ${revision.number}`) && (
        <Notice onClose={() => close(`moved ${revision.number}`)}>
          {revision.author.name} has made revision {revision.number}. You write on revision {base.number}.
          Saving brings the two together.
        </Notice>
      )}
      {model.active.id !== null && !editor.isCardShown && (
        <button
          type="button"
          className="mx-auto min-h-11 rounded-full border border-line-2 bg-card px-5 font-medium shadow-card min-[761px]:hidden"
          onClick={() => editor.setWantsCard(true)}
        >
          What is said here
        </button>
      )}
      {continuedFrom && isUntouched && !closed.has("continued") && (
        <Notice onClose={() => close("continued")}>
          You go on with your draft, last changed <RelativeTime iso={continuedFrom} />.
        </Notice>
      )}
    </div>
  );
}

type NoticeProps = { children: ReactNode; actions?: ReactNode; onClose?: () => void };

function Notice({ children, actions, onClose }: NoticeProps) {
  return (
    <div className="flex items-center gap-3 rounded-xl border border-line-2 bg-card py-2 pr-2 pl-4 shadow-card">
      <p className="min-w-0 flex-1">{children}</p>
      {actions}
      {onClose && (
        <Button size="small" variant="quiet" onClick={onClose}>
          OK
        </Button>
      )}
    </div>
  );
}

function TwoDrafts(props: Props & { when: string; theirs: EditDraft }) {
  const { when, theirs, session, editor, model } = props;
  const keepThis = async () => {
    const { memberId } = model.desk.viewer;
    await saveEditDraft(memberId, model.article.id, theirs, "aside").catch(() => undefined);
    await session.keeper.keepMine(theirs.version);
  };
  return (
    <Notice
      actions={
        <>
          <Button size="small" onClick={() => void editor.changeOver(theirs)}>
            Open that
          </Button>
          <Button size="small" onClick={() => void keepThis()}>
            Keep this
          </Button>
        </>
      }
    >
      You have written in this article in another window, <RelativeTime iso={when} />.
    </Notice>
  );
}

function OtherDraft(props: Props & { other: EditDraft; onClose: () => void }) {
  const { other, onClose, model, session, editor } = props;
  const { version } = session.keeper.snapshot().draft;
  const throwAway = async () => {
    await deleteEditDraft(model.desk.viewer.memberId, model.article.id, "aside").catch(() => undefined);
    onClose();
  };
  return (
    <Notice
      actions={
        <>
          <Button size="small" onClick={() => void editor.changeOver({ ...other, version, isKept: false })}>
            Open that
          </Button>
          <Button size="small" variant="quiet" onClick={() => void throwAway()}>
            Throw it away
          </Button>
        </>
      }
    >
      There is another draft of yours, last changed <RelativeTime iso={other.changedAt} />.
    </Notice>
  );
}

"use client";

import { useState } from "react";
import { CardHeader } from "@/components/annotation/card-header";
import { KIND_NAME } from "@/components/annotation/kind-name";
import { PrivateMark } from "@/components/review/private-mark";
import { AskToDelete } from "@/components/ui/ask-to-delete";
import { toasts } from "@/components/ui/toast-manager";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { AnchorSection } from "./anchor-section";
import { CardBody } from "./card-body";
import { CardMenu } from "./card-menu";
import { CitationEditor } from "./citation-editor";
import { CorrectionActions } from "./correction-actions";
import { DecisionProblem } from "./decision-problem";
import { useDesk } from "./desk-context";
import { PlainActions } from "./plain-actions";
import { ThreadActions } from "./thread-actions";
import { ThreadAsked } from "./thread-asked";
import { ThreadSection } from "./thread-section";
import { type Decision, useDecision } from "./use-decision";
import { useReply } from "./use-reply";

type Props = { annotation: AnnotationView; rivals: AnnotationView[] };

/** An annotation in full: what it says, what was said about it, and what may be done. */
export function OpenCard({ annotation, rivals }: Props) {
  const [editing, setEditing] = useState({ isOpen: false, round: 0 });
  const edit = () => setEditing(({ round }) => ({ isOpen: true, round: round + 1 }));
  const [isAskingToDelete, setAskingToDelete] = useState(false);
  const decision = useDecision();
  const remove = useDelete(annotation, decision);
  const require = (required: boolean) =>
    decision.run(
      { name: "require", id: annotation.id, body: { required, version: annotation.version } },
      required ? "The article waits for this thread." : "The article does not wait for this thread.",
    );
  const reply = useReply(annotation.id);
  const onReply = annotation.can.reply && !reply.isOpen ? reply.open : undefined;
  const thread = <ThreadActions annotation={annotation} decision={decision} onReply={onReply} />;
  const Actions = annotation.correction ? CorrectionActions : PlainActions;
  return (
    <>
      <CardHeader annotation={annotation} title={KIND_NAME[annotation.kind]}>
        <CardMenu
          annotation={annotation}
          onEdit={edit}
          onRequire={(required) => void require(required)}
          onDelete={() => setAskingToDelete(true)}
        />
      </CardHeader>
      {isAskingToDelete && (
        <AskToDelete onDelete={() => void remove()} onKeep={() => setAskingToDelete(false)} />
      )}
      <StandingNotes annotation={annotation} />
      <AnchorSection annotation={annotation} />
      {editing.isOpen && annotation.citation ? (
        <CitationEditor
          key={editing.round}
          annotation={annotation}
          citation={annotation.citation}
          onClose={() => setEditing((last) => ({ ...last, isOpen: false }))}
        />
      ) : (
        <CardBody annotation={annotation} rivals={rivals} />
      )}
      <ThreadAsked annotationId={annotation.id} />
      <ThreadSection annotation={annotation} decision={decision} reply={reply} onEditAgain={edit} />
      {annotation.resolvedAt && (
        <p className="mt-2 text-xs text-ink-3">Resolved by {annotation.resolvedBy?.name ?? "a member"}.</p>
      )}
      <DecisionProblem problem={decision.problem} />
      <Actions annotation={annotation} decision={decision} onReply={onReply}>
        {thread}
      </Actions>
    </>
  );
}

/** Who sees it, and whether the article waits for it, where that is other than usual. */
function StandingNotes({ annotation }: { annotation: AnnotationView }) {
  const { isPrivate, required } = annotation;
  return (
    <>
      {isPrivate && (
        <PrivateMark className="mt-2">Only you see this until you submit your review.</PrivateMark>
      )}
      {!required && <p className="mt-2 text-xs text-ink-2">Optional: the article does not wait for it.</p>}
    </>
  );
}

function useDelete({ id, version, kind }: AnnotationView, decision: Decision) {
  const { activate } = useDesk();
  return async () => {
    const done = `${KIND_NAME[kind]} deleted.`;
    if (!(await decision.run({ name: "delete_annotation", id, version }, done))) return;
    toasts.add({ title: done });
    activate(null);
  };
}

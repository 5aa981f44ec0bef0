"use client";

import { useState } from "react";
import { CommentForm } from "@/components/comment/comment-form";
import { CommentItem } from "@/components/comment/comment-item";
import { Thread } from "@/components/comment/thread";
import { toasts } from "@/components/ui/toast-manager";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { CommentView } from "@/domain/comment/comment";
import { draftKey } from "@/lib/client/drafts";
import { useDesk } from "./desk-context";
import { EntryNotices } from "./entry-notices";
import { useIsPrivate } from "./private-context";
import type { Decision } from "./use-decision";
import type { useReply } from "./use-reply";
import { versionToChange } from "./version-to-change";
import { type CardOperation, keepAgain } from "./write-again";

type Props = {
  annotation: AnnotationView;
  decision: Decision;
  reply: ReturnType<typeof useReply>;
  /** Opens the editor of this source, with what is kept for it. */
  onEditAgain: () => void;
};

/** The talk on an annotation, and the reply being written. */
export function ThreadSection({ annotation, decision, reply, onEditAgain }: Props) {
  const { articleId, viewer, write } = useDesk();
  const isPrivate = useIsPrivate();
  const { id: annotationId, thread, can } = annotation;
  /** How often each comment has been taken up again after a refusal. */
  const [rounds, setRounds] = useState<Record<string, number>>({});
  const edit = (comment: CommentView) => (body: string, begun: CommentView) => {
    const version = versionToChange(begun, comment);
    return write({ name: "edit_comment", annotationId, commentId: comment.id, body: { body, version } });
  };
  const remove = async ({ id, version }: CommentView) => {
    const done = "Comment deleted.";
    if (await decision.run({ name: "delete_comment", id, version }, done)) toasts.add({ title: done });
  };
  const canWriteAgain = (operation: CardOperation) => {
    if (operation.name === "reply") return can.reply;
    if (operation.name === "edit_citation") return can.edit;
    return thread.some((comment) => comment.id === operation.commentId && comment.can.edit);
  };
  const writeAgain = async (operation: CardOperation) => {
    await keepAgain(viewer.memberId, articleId, operation);
    if (operation.name === "reply") reply.reopen();
    else if (operation.name === "edit_citation") onEditAgain();
    else {
      const { commentId } = operation;
      setRounds((last) => ({ ...last, [commentId]: (last[commentId] ?? 0) + 1 }));
    }
  };
  return (
    <>
      <Thread comments={thread}>
        {(comment) => (
          <CommentItem
            key={`${comment.id}/${rounds[comment.id] ?? 0}`}
            comment={comment}
            // Of what is private as a whole its card says so.
            marksPrivate={!annotation.isPrivate}
            startsEditing={rounds[comment.id] !== undefined}
            draftKey={draftKey(viewer.memberId, articleId, "edit", comment.id)}
            onEdit={edit(comment)}
            onDelete={() => void remove(comment)}
          />
        )}
      </Thread>
      <EntryNotices annotationId={annotationId} canWriteAgain={canWriteAgain} onWriteAgain={writeAgain} />
      {reply.isOpen && (
        <CommentForm
          key={reply.round}
          label="Your reply"
          submitLabel={isPrivate ? "Add to review" : "Reply"}
          draftKey={reply.draftKey}
          takesFocus={reply.isAsked}
          onSubmit={(body, id) => write({ name: "reply", annotationId, body: { id, body } })}
          onClose={reply.close}
        />
      )}
    </>
  );
}

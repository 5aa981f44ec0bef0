"use client";

import { CommentForm } from "@/components/comment/comment-form";
import { CommentItem } from "@/components/comment/comment-item";
import { Thread } from "@/components/comment/thread";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { CommentView } from "@/domain/comment/comment";
import { draftKey } from "@/lib/client/drafts";
import { newId } from "@/lib/client/new-id";
import { useDesk } from "./desk-context";
import { EntryNotices } from "./entry-notices";
import type { Decision } from "./use-decision";
import type { useReply } from "./use-reply";

type Props = { annotation: AnnotationView; decision: Decision; reply: ReturnType<typeof useReply> };

/** The talk on an annotation, and the reply being written. */
export function ThreadSection({ annotation, decision, reply }: Props) {
  const { articleId, viewer, write } = useDesk();
  const { id: annotationId, thread } = annotation;
  const keyOf = (...place: string[]) => draftKey(viewer.memberId, articleId, ...place);
  const edit =
    ({ id: commentId, version }: CommentView) =>
    (body: string) =>
      write({ name: "edit_comment", annotationId, commentId, body: { body, version } });
  const remove = ({ id, version }: CommentView) =>
    void decision.run({ name: "delete_comment", id, version }, "Comment deleted.");
  return (
    <>
      <Thread comments={thread}>
        {(comment) => (
          <CommentItem
            key={comment.id}
            comment={comment}
            draftKey={keyOf("edit", comment.id)}
            onEdit={edit(comment)}
            onDelete={() => remove(comment)}
          />
        )}
      </Thread>
      <EntryNotices annotationId={annotationId} onWriteAgain={reply.openWith} />
      {reply.isOpen && (
        <CommentForm
          key={reply.round}
          label="Your reply"
          submitLabel="Reply"
          draftKey={reply.draftKey}
          takesFocus={reply.isAsked}
          onSubmit={(body) => write({ name: "reply", annotationId, body: { id: newId(), body } })}
          onClose={reply.close}
        />
      )}
    </>
  );
}

"use client";

import { useState } from "react";
import { AskToDelete } from "@/components/ui/ask-to-delete";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { CommentView } from "@/domain/comment/comment";
import { CommentBody } from "./comment-body";
import { CommentForm } from "./comment-form";

type Props = {
  comment: CommentView;
  /** Whether it says of itself that nobody else sees it. */
  marksPrivate: boolean;
  /** Its author goes on with words that were refused. */
  startsEditing: boolean;
  draftKey: string;
  /** With the comment as it was when its author began to change it. */
  onEdit: (body: string, begun: CommentView) => Promise<void>;
  onDelete: () => void;
};

/** One comment of a thread; its author may change it while nobody has answered. */
export function CommentItem({ comment, marksPrivate, startsEditing, draftKey, onEdit, onDelete }: Props) {
  const [begun, setBegun] = useState(startsEditing ? comment : null);
  const [isAsking, setAsking] = useState(false);
  const { author, body, createdAt, editedAt, isPrivate, can } = comment;
  return (
    <li className="flex gap-2.5">
      <Avatar name={author.name} className="mt-0.5 size-6" />
      <div className="min-w-0 flex-1">
        <p className="text-xs text-ink-3">
          <span className="text-sm font-medium text-ink">{author.name}</span> ·{" "}
          <RelativeTime iso={createdAt} />
          {editedAt && " · edited"}
          {marksPrivate && isPrivate && " · only you see this"}
        </p>
        {begun ? (
          <CommentForm
            label="Your comment"
            submitLabel="Save"
            draftKey={draftKey}
            initial={body}
            onSubmit={(text) => onEdit(text, begun)}
            onClose={() => setBegun(null)}
          />
        ) : (
          <CommentBody body={body} mentions={comment.mentions} />
        )}
        {isAsking && (
          <AskToDelete
            onDelete={() => {
              setAsking(false);
              onDelete();
            }}
            onKeep={() => setAsking(false)}
          />
        )}
        {!begun && !isAsking && (can.edit || can.delete) && (
          <div className="-ml-2.5 flex">
            {can.edit && (
              <Button size="small" variant="quiet" onClick={() => setBegun(comment)}>
                Edit
              </Button>
            )}
            {can.delete && (
              <Button size="small" variant="quiet" onClick={() => setAsking(true)}>
                Delete
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

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
  /** Its author goes on with words that were refused. */
  startsEditing: boolean;
  draftKey: string;
  onEdit: (body: string) => Promise<void>;
  onDelete: () => void;
};

/** One comment of a thread; its author may change it while nobody has answered. */
export function CommentItem({ comment, startsEditing, draftKey, onEdit, onDelete }: Props) {
  const [isEditing, setEditing] = useState(startsEditing);
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
          {isPrivate && " · only you see this"}
        </p>
        {isEditing ? (
          <CommentForm
            label="Your comment"
            submitLabel="Save"
            draftKey={draftKey}
            initial={body}
            onSubmit={onEdit}
            onClose={() => setEditing(false)}
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
        {!isEditing && !isAsking && (can.edit || can.delete) && (
          <div className="-ml-2.5 flex">
            {can.edit && (
              <Button size="small" variant="quiet" onClick={() => setEditing(true)}>
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

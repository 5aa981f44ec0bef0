import type { ReactNode } from "react";
import type { CommentView } from "@/domain/comment/comment";

type Props = { comments: CommentView[]; children: (comment: CommentView) => ReactNode };

/** What has been said about some words, oldest first. */
export function Thread({ comments, children }: Props) {
  if (comments.length === 0) return null;
  return (
    <ul aria-label="Thread" className="mt-3 flex flex-col gap-3">
      {comments.map(children)}
    </ul>
  );
}

import { z } from "zod";
import type { MemberView } from "../member/member";
import { writtenInReview } from "../review/review";
import { requiredText } from "../text/plain-text";
import { rowVersion } from "../text/row-version";

export const COMMENT_MAXIMUM = 20_000;
export const commentBody = requiredText(COMMENT_MAXIMUM, "Write the comment first.");

/** `POST /api/annotations/:id/comments` */
export const Reply = z.strictObject({ id: z.uuid().toLowerCase(), body: commentBody, ...writtenInReview });
export type Reply = z.infer<typeof Reply>;

/** `PATCH /api/comments/:id` */
export const EditComment = z.strictObject({ body: commentBody, version: rowVersion });
export type EditComment = z.infer<typeof EditComment>;

export type CommentView = {
  id: string;
  author: MemberView;
  body: string;
  version: number;
  createdAt: string;
  editedAt?: string;
  /** Members it calls by `@Name`. */
  mentions?: MemberView[];
  isPrivate?: boolean;
  can: { edit: boolean; delete: boolean };
};

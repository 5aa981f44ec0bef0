import type { MemberView } from "../member/member";

/** Everything that is recorded as having happened: a noun, and what happened to it. */
export type EventType =
  | "newsroom.created"
  | "member.added"
  | "article.imported"
  | "annotation.created"
  | "annotation.deleted"
  | "annotation.retargeted"
  | "citation.edited"
  | "comment.written"
  | "comment.edited"
  | "comment.deleted"
  | "thread.resolved"
  | "thread.reopened"
  | "correction.approved"
  | "correction.declined"
  | "correction.withdrawn"
  | "correction.superseded"
  | "decision.undone"
  | "corrections.approved"
  | "corrections.declined"
  | "corrections.reopened"
  | "revision.imported"
  | "revision.edited"
  | "revision.restored"
  | "article.moved"
  | "article.type_set"
  | "stage.approved"
  | "stage.withdrawn"
  | "back_read.given"
  | "thread.required"
  | "thread.optional"
  | "assignment.made"
  | "assignment.done"
  | "assignment.cancelled"
  | "assignment.reopened"
  | "review.submitted"
  | "review.discarded"
  | "member.invited"
  | "member.joined"
  | "member.role_changed"
  | "member.renamed"
  | "member.deactivated"
  | "member.reactivated"
  | "member.password_reset"
  | "invite.revoked"
  | "article_type.created"
  | "article_type.changed"
  | "article_type.deleted"
  | "settings.changed";

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

export type EventView = {
  id: string;
  type: EventType;
  /** Who did it. */
  member: MemberView;
  /** The id of the noun it happened to. */
  subjectId: string;
  /** The revision it happened on, or made. */
  revision?: number;
  data: Record<string, JsonValue>;
  createdAt: string;
  /** Its place in the newsroom's record, and the hash that carries the one before it. */
  sequence: number;
  hash: string;
};

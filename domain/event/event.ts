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
  | "revision.restored";

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
};

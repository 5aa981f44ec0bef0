import type { AnnotationKind } from "../annotation/annotation";
import type { ActivityKind } from "./activity";
import type { EventType } from "./event";

/** Under which kind each event is filtered. */
const KIND_OF_EVENT: Readonly<Record<EventType, ActivityKind>> = {
  "article.imported": "text",
  "revision.imported": "text",
  "revision.edited": "text",
  "revision.restored": "text",
  "annotation.created": "annotations",
  "annotation.deleted": "annotations",
  "annotation.retargeted": "annotations",
  "citation.edited": "annotations",
  "correction.approved": "corrections",
  "correction.declined": "corrections",
  "correction.withdrawn": "corrections",
  "correction.superseded": "corrections",
  "decision.undone": "corrections",
  "corrections.approved": "corrections",
  "corrections.declined": "corrections",
  "corrections.reopened": "corrections",
  "comment.written": "threads",
  "comment.edited": "threads",
  "comment.deleted": "threads",
  "thread.resolved": "threads",
  "thread.reopened": "threads",
  "thread.required": "threads",
  "thread.optional": "threads",
  "review.submitted": "annotations",
  "review.discarded": "annotations",
  "article.moved": "workflow",
  "article.type_set": "workflow",
  "stage.approved": "workflow",
  "stage.withdrawn": "workflow",
  "back_read.given": "workflow",
  "assignment.made": "workflow",
  "assignment.done": "workflow",
  "assignment.cancelled": "workflow",
  "assignment.reopened": "workflow",
  "newsroom.created": "people",
  "member.added": "people",
  "member.invited": "people",
  "member.joined": "people",
  "member.role_changed": "people",
  "member.renamed": "people",
  "member.deactivated": "people",
  "member.reactivated": "people",
  "member.password_reset": "people",
  "invite.revoked": "people",
  "article_type.created": "people",
  "article_type.changed": "people",
  "article_type.deleted": "people",
  "settings.changed": "people",
};

/** The types of events of a kind. */
export function typesOfKind(kind: ActivityKind): EventType[] {
  return (Object.keys(KIND_OF_EVENT) as EventType[]).filter((type) => KIND_OF_EVENT[type] === kind);
}

/**
 * The annotations that a kind of events is about: how they were made, moved and deleted is told under that kind too. A
 * correction begins with its proposal, a thread with its comment.
 */
export const ANNOTATIONS_OF_KIND: Readonly<Partial<Record<ActivityKind, AnnotationKind>>> = {
  corrections: "correction",
  threads: "comment",
};

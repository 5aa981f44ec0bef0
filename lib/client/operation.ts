import type { CreateAnnotation, EditCitation } from "@/domain/annotation/annotation";
import type { EditComment, Reply } from "@/domain/comment/comment";
import type { SourceView } from "@/domain/source/source";
import type { Method } from "./api";

/** A request as it goes over the wire. */
export type Request = { method: Method; path: string; body: unknown };

/** What somebody wrote: it goes through the outbox, so that it is never lost. */
export type Operation =
  | {
      name: "create_annotation";
      body: CreateAnnotation;
      /** The source chosen from the library, to show until the server answers. */
      source?: SourceView;
    }
  | { name: "reply"; annotationId: string; body: Reply }
  | { name: "edit_comment"; annotationId: string; commentId: string; body: EditComment }
  | { name: "edit_citation"; annotationId: string; body: EditCitation };

/** The annotation an operation is about: what must exist before it can be saved. */
export function operationAnnotation(operation: Operation): string {
  return operation.name === "create_annotation" ? operation.body.id : operation.annotationId;
}

/** The operation as one of the private review it is written in, which it must not outlive. */
export function inReview(operation: Operation, reviewId: string | undefined): Operation {
  if (reviewId === undefined) return operation;
  if (operation.name === "create_annotation") return { ...operation, body: { ...operation.body, reviewId } };
  return operation.name === "reply" ? { ...operation, body: { ...operation.body, reviewId } } : operation;
}

export function operationRequest(articleId: string, operation: Operation): Request {
  const { body } = operation;
  switch (operation.name) {
    case "create_annotation":
      return { method: "POST", path: `/api/articles/${articleId}/annotations`, body };
    case "reply":
      return { method: "POST", path: `/api/annotations/${operation.annotationId}/comments`, body };
    case "edit_comment":
      return { method: "PATCH", path: `/api/comments/${operation.commentId}`, body };
    case "edit_citation":
      return { method: "PATCH", path: `/api/annotations/${operation.annotationId}`, body };
  }
}

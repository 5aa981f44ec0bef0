import type { AnnotationKind } from "@/domain/annotation/annotation";

/** What a reader calls one of each kind. */
export const KIND_NAME: Record<AnnotationKind, string> = {
  correction: "Correction",
  source: "Source",
  comment: "Comment",
};

export const KIND_NAME_PLURAL: Record<AnnotationKind, string> = {
  correction: "Corrections",
  source: "Sources",
  comment: "Comments",
};

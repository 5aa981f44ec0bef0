import type { AnnotationView } from "../annotation/annotation";
import type { DocumentJson } from "../document/document-json";
import type { MemberView } from "../member/member";

/** Why a revision was made. */
export const REVISION_REASONS = ["import", "edit", "correction", "undo", "restore"] as const;
export type RevisionReason = (typeof REVISION_REASONS)[number];

/** One line of an article's history. */
export type RevisionSummary = {
  number: number;
  parent: number | null;
  reason: RevisionReason;
  author: MemberView;
  /** Why, in a line. */
  note?: string;
  /** Of a restoration: the revision whose text stands again. */
  restores?: number;
  createdAt: string;
  contentHash: string;
  wordCount: number;
  /** For `correction` and `undo`: the correction that was applied or taken back. */
  correction?: { id: string; exact: string; replacement: string; reason: string; proposedBy: MemberView };
};

/** Where words were replaced, in canonical offsets of the parent (`from`) and of the revision (`to`). */
export type TextChange = {
  from: { start: number; end: number; text: string };
  to: { start: number; end: number; text: string };
};

export type RevisionView = RevisionSummary & {
  text: string;
  document: DocumentJson;
  /** What changed since the parent, at word level, in text order. */
  changes: TextChange[];
  /** Every annotation there was then, as it stood then. */
  annotations: AnnotationView[];
};

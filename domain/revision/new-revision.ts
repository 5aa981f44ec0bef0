import { z } from "zod";
import type { AnchorState } from "../anchor/anchor";
import type { AnchorView, AnnotationKind } from "../annotation/annotation";
import { PreviewImport } from "../article/article";
import { requiredText } from "../text/plain-text";
import type { Comparison } from "./comparison";
import type { RevisionSummary } from "./revision";
import { WHY_MAXIMUM, WHY_MISSING } from "./why-line";

const baseRevision = z.int().positive();
const reason = requiredText(WHY_MAXIMUM, WHY_MISSING);

/** `POST /api/articles/:id/revisions/preview`: what a new draft would do to the revision it is for. Saves nothing. */
export const PreviewDraft = PreviewImport.extend({ baseRevision });
export type PreviewDraft = z.infer<typeof PreviewDraft>;

/** A new text for the article, as importing understands it. Headline and standfirst left out: as they stand, or found in the text. */
export const SaveDraft = PreviewDraft.extend({ id: z.uuid(), reason });
export type SaveDraft = z.infer<typeof SaveDraft>;

/** An editor joins the steps of a stretch of typing: this many are days of writing. Bringing them together grows by their square. */
const STEPS_MAXIMUM = 5_000;

/** Steps of the editor (ProseMirror step JSON), the first applying to `baseRevision`. */
export const SaveEdit = z.strictObject({
  id: z.uuid(),
  baseRevision,
  steps: z.array(z.record(z.string(), z.unknown())).min(1).max(STEPS_MAXIMUM),
  reason,
});
export type SaveEdit = z.infer<typeof SaveEdit>;

/** The whole document as it should be: how a person settles two edits that could not be brought together. */
export const SaveDocument = z.strictObject({
  id: z.uuid(),
  baseRevision,
  document: z.record(z.string(), z.unknown()),
  reason,
});
export type SaveDocument = z.infer<typeof SaveDocument>;

/** An earlier revision again, as a new one. */
export const RestoreRevision = z.strictObject({
  id: z.uuid(),
  baseRevision,
  restore: z.int().positive(),
  reason,
});
export type RestoreRevision = z.infer<typeof RestoreRevision>;

/** How many annotations are in each state. */
export type AnchorCounts = Record<AnchorState, number>;

/** What a new text would do to one annotation. */
export type AnchorEffect = {
  annotationId: string;
  kind: AnnotationKind;
  /** Of a correction that is still open. */
  open?: boolean;
  before: AnchorView;
  /** As it would stand in the new text. */
  after: AnchorView;
};

export type DraftPreview = {
  baseRevision: number;
  /** The newest revision when it is another than the base; what follows is then about the newest. */
  newest?: RevisionSummary;
  /** Nothing would change: saving makes no revision. */
  identical: boolean;
  headline: string;
  wordCount: number;
  warnings: string[];
  comparison: Comparison;
  effects: AnchorEffect[];
  counts: AnchorCounts;
};

/** `POST /api/articles/:id/revisions` */
export type SavedRevision = {
  revision: RevisionSummary;
  /** False when the text was the same: no revision was made, `revision` is the newest. */
  changed: boolean;
  /** Of all the article's annotations, at the newest revision. */
  counts: AnchorCounts;
  /** Edits of others since `baseRevision` that these were brought together with. */
  rebasedOver?: number;
};

/** `GET PUT DELETE /api/articles/:id/draft`: a member's work in progress on the next revision. */
export const KeepDraft = z.strictObject({
  baseRevision,
  steps: z.array(z.record(z.string(), z.unknown())).max(STEPS_MAXIMUM),
  /** The draft's own that was seen, 0 for none. */
  version: z.int().nonnegative(),
});
export type KeepDraft = z.infer<typeof KeepDraft>;
export type DraftView = {
  baseRevision: number;
  steps: Record<string, unknown>[];
  version: number;
  updatedAt: string;
};

/** `PUT /api/articles/:id/reading`: how far the member has read. */
export const MarkRead = z.strictObject({ revision: z.int().positive() });
export type MarkRead = z.infer<typeof MarkRead>;

import { z } from "zod";
import type { AnchorState } from "../anchor/anchor";
import { type CommentView, commentBody } from "../comment/comment";
import { type CorrectionView, REPLACEMENT_MAXIMUM } from "../correction/correction";
import type { MemberView } from "../member/member";
import { writtenInReview } from "../review/review";
import { type CitationView, citationFields, NewSource } from "../source/source";
import { exactText, requiredText } from "../text/plain-text";
import { rowVersion } from "../text/row-version";

/** `claim` joins these with the claims it needs; the database knows it already. */
export const ANNOTATION_KINDS = ["source", "correction", "comment"] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

/** The words a request speaks of: a passage of a named revision, and the words themselves as proof. */
export const Target = z.strictObject({
  revision: z.int().positive(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  exact: z.string().max(50_000, "At most 50,000 characters can be annotated at once."),
});
export type Target = z.infer<typeof Target>;

const base = { id: z.uuid().toLowerCase(), target: Target, ...writtenInReview };

export const ProposeCorrection = z.strictObject({
  ...base,
  kind: z.literal("correction"),
  replacement: exactText(REPLACEMENT_MAXIMUM),
  reason: requiredText(5_000, "Say why the words should change."),
});
export type ProposeCorrection = z.infer<typeof ProposeCorrection>;

/** A new source, or the id of one in the newsroom's library. */
export const AttachSource = z
  .strictObject({
    ...base,
    kind: z.literal("source"),
    source: NewSource.optional(),
    sourceId: z.uuid().optional(),
    ...citationFields,
  })
  .refine((request) => (request.source === undefined) !== (request.sourceId === undefined), {
    message: "Choose a source from the library or describe a new one, not both.",
    path: ["sourceId"],
  });
export type AttachSource = z.infer<typeof AttachSource>;

export const WriteComment = z.strictObject({
  ...base,
  kind: z.literal("comment"),
  body: commentBody,
  /** Whether the article waits for its thread to be resolved: it does unless this says no. */
  required: z.boolean().optional(),
});
export type WriteComment = z.infer<typeof WriteComment>;

/** `POST /api/articles/:id/annotations` */
export const CreateAnnotation = z.discriminatedUnion("kind", [ProposeCorrection, AttachSource, WriteComment]);
export type CreateAnnotation = z.infer<typeof CreateAnnotation>;

/**
 * `PATCH /api/annotations/:id`: the citation of a source. A correction's payload never changes (withdraw it and
 * propose another); a comment's words are edited as the comment (`PATCH /api/comments/:id`).
 */
export const EditCitation = z.strictObject({ version: rowVersion, ...citationFields });
export type EditCitation = z.infer<typeof EditCitation>;

/** `PUT /api/annotations/:id/target` */
export const Retarget = z.strictObject({ version: rowVersion, target: Target });
export type Retarget = z.infer<typeof Retarget>;

/** `PUT /api/annotations/:id/requirement`: whether the article waits for the thread. */
export const SetRequirement = z.strictObject({ version: rowVersion, required: z.boolean() });
export type SetRequirement = z.infer<typeof SetRequirement>;

/** A request that says no more than which version of the row it saw. */
export const AtVersion = z.strictObject({ version: rowVersion });
export type AtVersion = z.infer<typeof AtVersion>;

export type AnchorView = {
  state: AnchorState;
  /** Canonical offsets in the revision of the answer, UTF-16; `null` when ambiguous or detached. */
  start: number | null;
  end: number | null;
  /** What was selected, and what stood around it, in revision `revision`. */
  exact: string;
  prefix: string;
  suffix: string;
  revision: number;
  /** The words that stand there now, when `changed`. */
  current?: string;
  /** The revision that took its place, when `ambiguous` or `detached`: it last stood in the one before. */
  lost?: number;
};

/** Words a detached or ambiguous annotation may be about, best first. A proposal to a person, never a fact. */
export type Candidate = {
  start: number;
  end: number;
  exact: string;
  /** What stands around them. */
  prefix: string;
  suffix: string;
  /** How much of the words and their surroundings is the same, 0 to 1. */
  score: number;
};

/** `GET /api/annotations/:id/candidates`: offsets are canonical ones of `revision`. */
export type CandidateList = { revision: number; candidates: Candidate[] };

export type AnnotationView = {
  id: string;
  kind: AnnotationKind;
  version: number;
  author: MemberView;
  createdAt: string;
  anchor: AnchorView;
  /** Of a comment the first is the comment itself. */
  thread: CommentView[];
  resolvedAt?: string;
  resolvedBy?: MemberView;
  /** Of a comment: whether the article waits for its thread to be resolved. */
  required: boolean;
  /** Written in a review that has not been submitted: nobody else sees it. */
  isPrivate: boolean;
  correction?: CorrectionView;
  citation?: CitationView;
  can: {
    /** Approve or decline this correction. */
    decide: boolean;
    /** Why not, in words, where the viewer might expect to: one's own correction, words that changed. */
    decideHint?: string;
    undo: boolean;
    withdraw: boolean;
    edit: boolean;
    delete: boolean;
    reply: boolean;
    resolve: boolean;
    retarget: boolean;
  };
};

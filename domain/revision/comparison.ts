import { z } from "zod";
import type { AnnotationKind } from "../annotation/annotation";
import type { DocumentJson } from "../document/document-json";
import type { EventType } from "../event/event";
import type { MemberView } from "../member/member";
import type { RevisionSummary } from "./revision";

const number = z.coerce.number().int().positive().max(999_999_999);

/** `GET /api/articles/:id/comparison`. `from` may be the newer one. */
export const CompareQuery = z.strictObject({ from: number, to: number });
export type CompareQuery = z.infer<typeof CompareQuery>;

/** A piece of one side's block, UTF-16 offsets from the block's first character, end exclusive. */
export type Span = { start: number; end: number };

/**
 * Of words that are not gone or new, but stand in another paragraph beside because one was split or two were joined:
 * whether that paragraph is above or below.
 */
export type Carried = "above" | "below";

/** One change inside a pair of blocks, in the order of the text. `id` numbers the changes of a comparison from 0. */
export type BlockChange =
  /** Words replaced, inserted (`before` empty) or deleted (`after` empty). */
  | { id: number; type: "words"; before: Span; after: Span; carried?: Carried }
  /** The same words, marked otherwise: `added` and `removed` name marks ("strong", "link"). */
  | { id: number; type: "marks"; before: Span; after: Span; added: string[]; removed: string[] };

/**
 * A row of a comparison: a block of the older text beside the one of the newer it became. A block that
 * moved has a row at its old place (`moved_away`, `after` null) and one at its new (`moved_here`, the same `before`), each
 * numbered.
 * A rule between blocks has no id of its own: see `flatBlocks`.
 */
export type BlockPair = {
  before: string | null;
  after: string | null;
  changes: BlockChange[];
  /** The number of the change that the whole block is: inserted, deleted, moved, or another kind of block. */
  change?: {
    id: number;
    type: "inserted" | "deleted" | "moved_away" | "moved_here" | "kind";
    /** Of a block that is no longer, or not yet, a paragraph of its own. */
    carried?: Carried;
  };
};

/** Two texts side by side, by block id; the texts themselves are in the two documents. */
export type Comparison = {
  before: DocumentJson;
  after: DocumentJson;
  pairs: BlockPair[];
  /** How many changes there are. */
  changeCount: number;
};

/** What was said and decided between two revisions. */
export type BetweenEntry = {
  type: EventType;
  member: MemberView;
  createdAt: string;
  revision?: number;
  annotationId: string;
  kind: AnnotationKind;
  /** The words it is about. */
  exact: string;
  /** Of a correction: what it proposes. */
  replacement?: string;
  /** What a comment or an answer says. */
  body?: string;
  /** The annotation has been deleted since. */
  deleted?: true;
};

export type ComparisonView = Comparison & {
  from: RevisionSummary;
  to: RevisionSummary;
  /** Oldest first. */
  between: BetweenEntry[];
};

import type { Passage } from "@/domain/anchor/anchor";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { DocumentJson } from "@/domain/document/document-json";
import type { Comparison } from "@/domain/revision/comparison";
import type { SavedRevision } from "@/domain/revision/new-revision";
import type { RevisionSummary } from "@/domain/revision/revision";
import type { DraftKeeper } from "@/lib/client/draft-keeper";
import type { EditDraft, StepJson } from "@/lib/client/edit-drafts";
import type { EditBase } from "@/lib/client/open-edit";

/** One sitting at the editor. Another `id` is another editor on the page. */
export type EditSession = {
  id: number;
  base: EditBase;
  /** What had been written before it began. */
  steps: StepJson[];
  keeper: DraftKeeper;
  startAt: Passage | null;
  /** When the draft it goes on from was last changed. */
  continuedFrom: string | null;
  /** Another draft of the same member, which says something else. */
  other: EditDraft | null;
};

/** Mine could not be brought together with what others saved: both, and what saving mine would change. */
export type Conflict = {
  message: string;
  newest: RevisionSummary;
  base: EditBase;
  mine: DocumentJson;
  /** From theirs to mine brought onto theirs. */
  comparison: Comparison;
  steps: StepJson[];
};

/** What saving did to annotations: those that stand otherwise now. */
export type Outcome = { saved: SavedRevision; changed: AnnotationView[] };

import type { DraftView } from "@/domain/revision/new-revision";
import type { EditDraft } from "./edit-drafts";

/** The draft to go on with, and another that says something else, which must not be lost. */
export type ChosenDraft = { draft: EditDraft | null; other: EditDraft | null };

/** What this browser has kept and what the server has: the one that holds more, or is newer where each holds its own. */
export function chooseDraft(here: EditDraft | null, there: DraftView | null): ChosenDraft {
  const kept = there && keptDraft(there);
  // What the server had and has no more was saved or thrown away elsewhere.
  if (!kept) return { draft: here && !here.isKept ? { ...here, version: 0 } : null, other: null };
  if (!here || here.isKept) return { draft: here?.version === kept.version ? here : kept, other: null };
  if (here.version === kept.version) return { draft: here, other: null };
  const mine = { ...here, version: kept.version };
  return here.changedAt > kept.changedAt ? { draft: mine, other: kept } : { draft: kept, other: mine };
}

/** A draft as the server has it. */
export function keptDraft({ baseRevision, steps, version, updatedAt }: DraftView): EditDraft {
  return { baseRevision, steps, version, changedAt: updatedAt, isKept: true };
}

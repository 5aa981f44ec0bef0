import { deleteDraft, draftKey, loadDraft, saveDraft } from "./drafts";

/** A step of the editor, as it is kept and sent. */
export type StepJson = Record<string, unknown>;

/** Work in progress on the next revision of an article. */
export type EditDraft = {
  baseRevision: number;
  steps: StepJson[];
  /** The server's draft that this goes on from, 0 for none. */
  version: number;
  changedAt: string;
  /** The server has exactly this. */
  isKept: boolean;
};

/** `current`: what is being written. `aside`: what was thrown away or overtaken, until nobody wants it back. */
type Place = "current" | "aside";

const keyOf = (memberId: string, articleId: string, place: Place) =>
  draftKey(memberId, articleId, "edit", place);

export async function loadEditDraft(
  memberId: string,
  articleId: string,
  place: Place = "current",
): Promise<EditDraft | null> {
  const draft = await loadDraft(keyOf(memberId, articleId, place));
  return (draft?.value as EditDraft | undefined) ?? null;
}

export function saveEditDraft(
  memberId: string,
  articleId: string,
  draft: EditDraft,
  place: Place = "current",
): Promise<void> {
  return saveDraft(keyOf(memberId, articleId, place), draft);
}

export function deleteEditDraft(
  memberId: string,
  articleId: string,
  place: Place = "current",
): Promise<void> {
  return deleteDraft(keyOf(memberId, articleId, place));
}

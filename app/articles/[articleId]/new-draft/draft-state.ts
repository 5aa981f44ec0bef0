import { emptyDraft, type ImportDraft, previewRequest } from "@/components/article/import-draft";
import type { PreviewDraft } from "@/domain/revision/new-revision";
import { newId } from "@/lib/client/new-id";

/** What somebody is making the next revision of, as far as they have come. */
export type DraftState = {
  text: ImportDraft;
  /** The revision that was the newest when the text was brought. */
  baseRevision: number;
  /** Why the text changes. */
  reason: string;
};

export function emptyState(baseRevision: number): DraftState {
  return { text: emptyDraft(), baseRevision, reason: "" };
}

/** The state with another text. One that is brought where there was none is meant for the revision of now. */
export function changeText(
  state: DraftState,
  change: (text: ImportDraft) => ImportDraft,
  newest: number,
): DraftState {
  const text = change(state.text);
  return { ...state, text, baseRevision: state.text.body.trim() === "" ? newest : state.baseRevision };
}

/** The state with another reason: another request, so under another id. */
export function changeReason(state: DraftState, reason: string): DraftState {
  return { ...state, reason, text: { ...state.text, id: newId() } };
}

/** What is asked of the server; `null` while there is no text to ask about. */
export function draftRequest({ text, baseRevision }: DraftState): PreviewDraft | null {
  const request = previewRequest(text);
  return request && { ...request, baseRevision };
}

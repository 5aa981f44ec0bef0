import { besideKept, emptyDraft, type ImportDraft, previewRequest } from "@/components/article/import-draft";
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

/**
 * What was typed before the browser had found what it keeps, together with that. With two texts the older revision
 * counts: the check then shows what others changed since, whichever of the two is saved.
 */
export function besideKeptState(typed: DraftState, kept: DraftState): DraftState {
  return {
    text: besideKept(typed.text, kept.text),
    baseRevision:
      kept.text.body.trim() === "" ? typed.baseRevision : Math.min(typed.baseRevision, kept.baseRevision),
    reason: typed.reason || kept.reason,
  };
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

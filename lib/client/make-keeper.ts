import { DraftKeeper } from "./draft-keeper";
import { type EditDraft, saveEditDraft } from "./edit-drafts";
import type { EditRequests } from "./edit-requests";
import { sessionState } from "./session-state";

/** The keeper of a draft in this browser. */
export function makeKeeper(
  draft: EditDraft,
  requests: EditRequests,
  memberId: string,
  articleId: string,
): DraftKeeper {
  return new DraftKeeper(draft, {
    saveHere: (latest) => saveEditDraft(memberId, articleId, latest),
    keepThere: requests.keepDraft,
    later: (work, milliseconds) => {
      const timer = window.setTimeout(work, milliseconds);
      return () => window.clearTimeout(timer);
    },
    now: () => new Date().toISOString(),
    signedOut: sessionState.ask,
  });
}

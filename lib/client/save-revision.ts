import type {
  RestoreRevision,
  SaveDocument,
  SaveDraft,
  SavedRevision,
  SaveEdit,
} from "@/domain/revision/new-revision";
import { requestJson } from "./api";

/** Saves the next revision, whichever way it came about. The same id twice is one revision. */
export function saveRevision(
  memberId: string,
  articleId: string,
  request: SaveDraft | SaveEdit | SaveDocument | RestoreRevision,
): Promise<SavedRevision> {
  return requestJson<SavedRevision>("POST", `/api/articles/${articleId}/revisions`, request, { memberId });
}

import type { Database } from "@/db/database";
import { restoreRevision, saveDocument, saveEdit, saveText } from "@/db/new-revisions";
import { getDocument } from "@/db/revisions";
import type { Viewer } from "@/domain/member/member";
import { RestoreRevision, SaveDocument, SaveDraft, SaveEdit } from "@/domain/revision/new-revision";
import { readDraft } from "@/exchange/read-draft";
import { validate } from "./validate";

/**
 * Save a revision from whichever of the four requests this is: an editor's steps, a whole document, an earlier
 * revision again, or else a new draft.
 */
export async function saveRevision(database: Database, viewer: Viewer, articleId: string, request: unknown) {
  const says = (key: string) => typeof request === "object" && request !== null && key in request;
  if (says("steps")) return saveEdit(database, viewer, articleId, validate(SaveEdit, request));
  if (says("document")) return saveDocument(database, viewer, articleId, validate(SaveDocument, request));
  if (says("restore"))
    return restoreRevision(database, viewer, articleId, validate(RestoreRevision, request));
  const { id, baseRevision, reason, ...text } = validate(SaveDraft, request);
  const { document } = readDraft(text, await getDocument(database, viewer, articleId, baseRevision));
  const isPlain = text.format === "text";
  return saveText(database, viewer, articleId, { id, baseRevision, reason, document, isPlain });
}

import type { Database } from "@/db/database";
import { getDocument } from "@/db/revisions";
import type { ImportPreview } from "@/domain/article/article";
import type { Viewer } from "@/domain/member/member";
import type { PreviewDraft } from "@/domain/revision/new-revision";
import { readDraft } from "@/exchange/read-draft";

/** A new draft, as importing understands it beside the revision it was written on. */
export async function readNewDraft(
  database: Database,
  viewer: Viewer,
  articleId: string,
  { baseRevision, headline, standfirst, body, format }: PreviewDraft,
): Promise<{ preview: ImportPreview; isPlain: boolean }> {
  const current = await getDocument(database, viewer, articleId, baseRevision);
  return { preview: readDraft({ headline, standfirst, body, format }, current), isPlain: format === "text" };
}

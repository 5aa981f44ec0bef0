import { previewDraft } from "@/db/draft-previews";
import { PreviewDraft } from "@/domain/revision/new-revision";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";
import { readImport } from "@/lib/server/read-import";
import { readNewDraft } from "@/lib/server/read-new-draft";

/** What a new draft would do. Saves nothing. */
export const POST = handle({ params: ["articleId"] }, async ({ database, viewer, params, request }) => {
  const draft = await readImport(request, PreviewDraft);
  const read = await readNewDraft(database, viewer, params.articleId, draft);
  const { baseRevision } = draft;
  return answer(await previewDraft(database, viewer, params.articleId, { baseRevision, ...read }));
});

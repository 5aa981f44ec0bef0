import { previewDraft } from "@/db/draft-previews";
import type { DocumentJson } from "@/domain/document/document-json";
import { PreviewDraft } from "@/domain/revision/new-revision";
import { readDraft } from "@/exchange/read-draft";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";
import { readImport } from "@/lib/server/read-import";

/** What a new draft would do. Saves nothing. */
export const POST = handle({ params: ["articleId"] }, async ({ database, viewer, params, request }) => {
  const { baseRevision, ...text } = await readImport(request, PreviewDraft);
  const read = (current: DocumentJson) => readDraft(text, current);
  const draft = { baseRevision, isPlain: text.format === "text", read };
  return answer(await previewDraft(database, viewer, params.articleId, draft));
});

import { listRevisions } from "@/db/revisions";
import { answer, answerCreated } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";
import { readText } from "@/lib/server/read-import";
import { saveRevision } from "@/lib/server/save-revision";

export const GET = handle({ params: ["articleId"] }, async ({ database, viewer, params }) =>
  answer({ revisions: await listRevisions(database, viewer, params.articleId) }),
);

/** A new draft, an editor's steps, a whole document, or an earlier revision again. */
export const POST = handle({ params: ["articleId"] }, async ({ database, viewer, params, request }) => {
  const { saved, created } = await saveRevision(database, viewer, params.articleId, await readText(request));
  return answerCreated(saved, created);
});

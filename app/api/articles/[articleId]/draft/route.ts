import { forgetDraft, getDraft, keepDraft } from "@/db/edit-drafts";
import { KeepDraft } from "@/domain/revision/new-revision";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";
import { readText } from "@/lib/server/read-import";
import { validate } from "@/lib/server/validate";

export const GET = handle({ params: ["articleId"] }, async ({ database, viewer, params }) =>
  answer({ draft: await getDraft(database, viewer, params.articleId) }),
);

export const PUT = handle({ params: ["articleId"] }, async ({ database, viewer, params, request }) =>
  answer(await keepDraft(database, viewer, params.articleId, validate(KeepDraft, await readText(request)))),
);

export const DELETE = handle({ params: ["articleId"] }, async ({ database, viewer, params }) => {
  await forgetDraft(database, viewer, params.articleId);
  return answer();
});

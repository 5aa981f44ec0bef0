import { getRevision } from "@/db/revisions";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const GET = handle({ params: ["articleId", "number"] }, async ({ database, viewer, params }) =>
  answer(await getRevision(database, viewer, params.articleId, Number(params.number))),
);

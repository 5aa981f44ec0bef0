import { listRevisions } from "@/db/revisions";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const GET = handle({ params: ["articleId"] }, async ({ database, viewer, params }) =>
  answer({ revisions: await listRevisions(database, viewer, params.articleId) }),
);

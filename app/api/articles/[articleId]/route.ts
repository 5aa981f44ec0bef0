import { getArticle } from "@/db/articles";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const GET = handle({ params: ["articleId"] }, async ({ database, viewer, params }) =>
  answer(await getArticle(database, viewer, params.articleId)),
);

import { setArticleType } from "@/db/article-type-of";
import { SetArticleType } from "@/domain/stage/stage";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const PUT = handle(
  { params: ["articleId"], body: SetArticleType },
  async ({ database, viewer, params, body }) =>
    answer(await setArticleType(database, viewer, params.articleId, body)),
);

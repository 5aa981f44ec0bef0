import { moveArticle } from "@/db/moves";
import { MoveArticle } from "@/domain/article/transitions";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const POST = handle(
  { params: ["articleId"], body: MoveArticle },
  async ({ database, viewer, params, body }) =>
    answer(await moveArticle(database, viewer, params.articleId, body)),
);

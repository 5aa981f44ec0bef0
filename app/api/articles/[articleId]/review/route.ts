import { getArticle } from "@/db/articles";
import { discardReview } from "@/db/discard-review";
import { beginReview } from "@/db/reviews";
import { BeginReview, DiscardReview } from "@/domain/review/review";
import { answer, answerCreated } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const POST = handle(
  { params: ["articleId"], body: BeginReview },
  async ({ database, viewer, params, body }) => {
    const { created } = await beginReview(database, viewer, params.articleId, body);
    return answerCreated(await getArticle(database, viewer, params.articleId), created);
  },
);

export const DELETE = handle(
  { params: ["articleId"], query: DiscardReview },
  async ({ database, viewer, params, query }) => {
    await discardReview(database, viewer, params.articleId, query);
    return answer(await getArticle(database, viewer, params.articleId));
  },
);

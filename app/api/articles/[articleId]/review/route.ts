import { getArticle } from "@/db/articles";
import { beginReview, discardReview } from "@/db/reviews";
import { BeginReview } from "@/domain/review/review";
import { answer, answerCreated } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const POST = handle(
  { params: ["articleId"], body: BeginReview },
  async ({ database, viewer, params, body }) => {
    const { created } = await beginReview(database, viewer, params.articleId, body);
    return answerCreated(await getArticle(database, viewer, params.articleId), created);
  },
);

export const DELETE = handle({ params: ["articleId"] }, async ({ database, viewer, params }) => {
  await discardReview(database, viewer, params.articleId);
  return answer(await getArticle(database, viewer, params.articleId));
});

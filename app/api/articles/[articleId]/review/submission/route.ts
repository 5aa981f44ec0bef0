import { getArticle } from "@/db/articles";
import { submitReview } from "@/db/submit-review";
import { SubmitReview } from "@/domain/review/review";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const POST = handle(
  { params: ["articleId"], body: SubmitReview },
  async ({ database, viewer, params, body }) => {
    await submitReview(database, viewer, params.articleId, body);
    return answer(await getArticle(database, viewer, params.articleId));
  },
);

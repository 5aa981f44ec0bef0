import { compareRevisions } from "@/db/comparisons";
import { CompareQuery } from "@/domain/revision/comparison";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const GET = handle(
  { params: ["articleId"], query: CompareQuery },
  async ({ database, viewer, params, query }) =>
    answer(await compareRevisions(database, viewer, params.articleId, query)),
);

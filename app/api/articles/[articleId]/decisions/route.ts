import { decideAll } from "@/db/bulk-decisions";
import { DecideAll } from "@/domain/correction/correction";
import { answerCreated } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

/** One decision on many corrections. */
export const POST = handle(
  { params: ["articleId"], body: DecideAll },
  async ({ database, viewer, params, body }) => {
    const { decision, created } = await decideAll(database, viewer, params.articleId, body);
    return answerCreated(decision, created);
  },
);

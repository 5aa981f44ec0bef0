import { reply } from "@/db/comments";
import { Reply } from "@/domain/comment/comment";
import { answerCreated } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const POST = handle(
  { params: ["annotationId"], body: Reply },
  async ({ database, viewer, params, body }) => {
    const { comment, created } = await reply(database, viewer, params.annotationId, body);
    return answerCreated(comment, created);
  },
);

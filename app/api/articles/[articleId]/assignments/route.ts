import { assign } from "@/db/assign";
import { Assign } from "@/domain/assignment/assignment";
import { answerCreated } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const POST = handle(
  { params: ["articleId"], body: Assign },
  async ({ database, viewer, params, body }) => {
    const { assignment, created } = await assign(database, viewer, params.articleId, body);
    return answerCreated(assignment, created);
  },
);

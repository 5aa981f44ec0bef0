import { listAssignees } from "@/db/assignees";
import { AssigneesQuery } from "@/domain/assignment/assignment";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const GET = handle(
  { params: ["articleId"], query: AssigneesQuery },
  async ({ database, viewer, params, query }) =>
    answer({ members: await listAssignees(database, viewer, params.articleId, query.stageKey) }),
);

import { markRead } from "@/db/readings";
import { MarkRead } from "@/domain/revision/new-revision";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const PUT = handle(
  { params: ["articleId"], body: MarkRead },
  async ({ database, viewer, params, body }) => {
    await markRead(database, viewer, params.articleId, body.revision);
    return answer();
  },
);

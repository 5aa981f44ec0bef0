import { giveApproval } from "@/db/approvals";
import { GiveApproval } from "@/domain/stage/stage";
import { answerCreated } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const POST = handle(
  { params: ["articleId", "stageKey"], body: GiveApproval },
  async ({ database, viewer, params, body }) => {
    const { article, created } = await giveApproval(
      database,
      viewer,
      params.articleId,
      params.stageKey,
      body,
    );
    return answerCreated(article, created);
  },
);

import { withdrawApproval } from "@/db/approvals";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const DELETE = handle(
  { params: ["articleId", "stageKey", "approvalId"] },
  async ({ database, viewer, params: { articleId, stageKey, approvalId } }) =>
    answer(await withdrawApproval(database, viewer, articleId, stageKey, approvalId)),
);

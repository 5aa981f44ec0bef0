import { approvalHolds } from "@/domain/stage/stage";
import type { Transaction } from "./database";
import { judgedApprovals } from "./own-words";

type Text = { newsroomId: string; id: string; headRevision: number };

/** Whether a stage of an article is given as its newest text stands, however that came back. */
export async function isStageGiven(
  transaction: Transaction,
  { newsroomId, ...article }: Text,
  stageKey: string,
): Promise<boolean> {
  const approvals = await judgedApprovals(transaction, { newsroomId }, article);
  return approvals.some((one) => one.stageKey === stageKey && approvalHolds(one));
}

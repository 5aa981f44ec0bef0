import { assigneeProblem, wroteProblem } from "@/domain/assignment/assignee-problem";
import type { MemberView, Viewer } from "@/domain/member/member";
import type { StageDefinition } from "@/domain/stage/stage";
import type { Transaction } from "./database";
import { ownWordsProblems } from "./own-words";

type Text = { id: string; authorId: string; headRevision: number };

/** Why a member cannot be asked for a stage of an article as its text stands, as a sentence; `undefined` when they can. */
export async function stageAssigneeProblem(
  transaction: Transaction,
  { newsroomId }: Pick<Viewer, "newsroomId">,
  article: Text,
  stage: StageDefinition,
  asked: MemberView,
): Promise<string | undefined> {
  const problem = assigneeProblem(asked, stage, article.authorId);
  if (problem) return problem;
  const giver: Viewer = { newsroomId, memberId: asked.id, name: asked.name, role: asked.role };
  const [own] = await ownWordsProblems(transaction, giver, article, [stage.covers]);
  return own ? wroteProblem(asked, own.ownWords !== undefined) : undefined;
}

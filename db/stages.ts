import { and, asc, eq } from "drizzle-orm";
import type { ArticleState } from "@/domain/article/article";
import type { AssignmentView } from "@/domain/assignment/assignment";
import type { Viewer } from "@/domain/member/member";
import { isPermitted } from "@/domain/permission/permissions";
import {
  type ApprovalView,
  approvalHolds,
  type StageDefinition,
  type StageView,
  stageState,
} from "@/domain/stage/stage";
import type { Database, Transaction } from "./database";
import { type JudgedApproval, judgedApprovals, ownWordsProblems } from "./own-words";
import { articleStage } from "./schema/article-stage";

export type StagedArticle = { id: string; state: ArticleState; authorId: string; headRevision: number };

/** The readings an article needs, in the newsroom's order, with what was given and whether it still holds. */
export async function readStages(
  transaction: Transaction,
  viewer: Viewer,
  article: StagedArticle,
  asked: readonly AssignmentView[],
): Promise<StageView[]> {
  const definitions = await stagesOf(transaction, viewer, article.id);
  if (definitions.length === 0) return [];
  const approvals = await judgedApprovals(transaction, viewer, article);
  const mayGive = await viewersRights(transaction, viewer, article, definitions);
  return definitions.map((stage) => {
    const given = approvals.filter(({ stageKey }) => stageKey === stage.key).map(approvalView);
    return {
      ...stage,
      state: stageState(given),
      approvals: [...given.filter(approvalHolds), ...given.filter((one) => !approvalHolds(one))],
      asked: asked.filter(({ stageKey }) => stageKey === stage.key),
      can: mayGive(stage),
    };
  });
}

async function viewersRights(
  transaction: Transaction,
  viewer: Viewer,
  article: StagedArticle,
  stages: readonly StageDefinition[],
): Promise<(stage: StageDefinition) => StageView["can"]> {
  const open = stages.filter((stage) => stageProblem(viewer, stage, article) === undefined);
  const covers = open.map((stage) => stage.covers);
  const problems = await ownWordsProblems(transaction, viewer, article, covers);
  const withdraw = isPermitted("stage.withdraw", { role: viewer.role, own: true, state: article.state });
  return (stage) => {
    const own = problems[open.indexOf(stage)] ?? null;
    const hint = own?.message ?? stageProblem(viewer, stage, article);
    const mine = stage.roles.includes(viewer.role);
    return {
      approve: hint === undefined,
      ...(mine && hint && { hint }),
      ...(own?.ownWords && { ownWords: own.ownWords }),
      needsAnother: own !== null,
      withdraw,
    };
  };
}

/** An article's own stages, in order. */
export async function stagesOf(
  database: Database | Transaction,
  viewer: Pick<Viewer, "newsroomId">,
  articleId: string,
): Promise<StageDefinition[]> {
  const rows = await database
    .select()
    .from(articleStage)
    .where(and(eq(articleStage.newsroomId, viewer.newsroomId), eq(articleStage.articleId, articleId)))
    .orderBy(asc(articleStage.position));
  return rows.map(({ key, name, roles, blocks, covers }) => ({ key, name, roles, blocks, covers }));
}

/** Why a member may not give a stage, but for words of their own; `undefined` when they may. */
export function stageProblem(
  viewer: Viewer,
  stage: StageDefinition,
  article: { state: ArticleState; authorId: string },
): string | undefined {
  const own = viewer.memberId === article.authorId;
  if (own) return "You wrote this article. Another member gives its stages.";
  if (!stage.roles.includes(viewer.role)) return `Your role does not give the stage ${stage.name}.`;
  if (!isPermitted("stage.approve", { role: viewer.role, own, state: article.state }))
    return "A stage is given while the article is in review.";
  return undefined;
}

function approvalView(row: JudgedApproval): ApprovalView {
  const { id, member, revision, contentHash, note, createdAt, changed, ownWords, byContributor } = row;
  return {
    id,
    member,
    revision,
    contentHash,
    ...(note && { note }),
    createdAt: createdAt.toISOString(),
    changed,
    ownWords,
    byContributor,
  };
}

import { and, eq, inArray, sql } from "drizzle-orm";
import { ARTICLE_STATE_NAMES, type ArticleView } from "@/domain/article/article";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { isPermitted, mayInSomeState } from "@/domain/permission/permissions";
import type { SetArticleType, StageDefinition } from "@/domain/stage/stage";
import { findArticleType } from "./article-types";
import { getArticle } from "./articles";
import { authorOf } from "./assert-may-edit";
import type { Database, Transaction } from "./database";
import { recordEvent } from "./events";
import { type LockedArticle, lockArticle } from "./lock-article";
import { isOpenAssignment } from "./open-assignment";
import { approval } from "./schema/approval";
import { article } from "./schema/article";
import { articleStage } from "./schema/article-stage";
import { assignment } from "./schema/assignment";
import { stagesOf } from "./stages";

/**
 * Make a draft an article of another type: from then on it needs the readings that type asks for now.
 * @throws StetError `not_found`; `forbidden` without the right to, or when it is no draft any more; `invalid` when there
 * is no such type; `blocked` when a stage was approved, or somebody is asked for one the type does not have.
 */
export async function setArticleType(
  database: Database,
  viewer: Viewer,
  articleId: string,
  { typeId }: SetArticleType,
): Promise<ArticleView> {
  await database.transaction(async (transaction) => {
    const locked = await lockArticle(transaction, viewer, articleId, "no key update");
    await assertMaySetType(transaction, viewer, locked);
    const type = await findArticleType(transaction, viewer.newsroomId, typeId);
    if (!type)
      throw new StetError("invalid", "There is no such type of article.", {
        fields: { typeId: "There is no such type of article." },
      });
    await assertNothingApproved(transaction, viewer, articleId);
    await replaceStages(transaction, viewer, articleId, type.stages);
    await transaction.update(article).set({ typeId }).where(keyOf(viewer, articleId));
    await recordEvent(transaction, viewer, {
      type: "article.type_set",
      articleId,
      subjectId: articleId,
      revision: locked.headRevision,
      data: { typeId, name: type.name, stages: type.stages.map(({ name }) => name) },
    });
  });
  return getArticle(database, viewer, articleId);
}

const keyOf = (viewer: Viewer, articleId: string) =>
  and(eq(article.newsroomId, viewer.newsroomId), eq(article.id, articleId));

async function assertMaySetType(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
): Promise<void> {
  const own = (await authorOf(transaction, viewer, locked)) === viewer.memberId;
  const facts = { role: viewer.role, own };
  if (isPermitted("article.set_type", { ...facts, state: locked.state })) return;
  if (!mayInSomeState("article.set_type", facts))
    throw new StetError("forbidden", "Editors and the article's author choose its type.");
  const state = ARTICLE_STATE_NAMES[locked.state].toLowerCase();
  throw new StetError("forbidden", `The article is ${state}: only a draft can become another type.`);
}

async function assertNothingApproved(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
): Promise<void> {
  const [given] = await transaction
    .select({ id: approval.id })
    .from(approval)
    .where(and(eq(approval.newsroomId, viewer.newsroomId), eq(approval.articleId, articleId)))
    .limit(1);
  if (given)
    throw new StetError("blocked", "A stage of this article was approved already: its type stays as it is.");
}

/** Stages of the same key stay, as the type has them now, so that whoever is asked for one still is. */
async function replaceStages(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  stages: readonly StageDefinition[],
): Promise<void> {
  const { newsroomId } = viewer;
  const before = await stagesOf(transaction, viewer, articleId);
  const gone = before.filter(({ key }) => !stages.some((stage) => stage.key === key));
  if (gone.length > 0) await removeStages(transaction, viewer, articleId, gone);
  if (stages.length === 0) return;
  await transaction
    .insert(articleStage)
    .values(stages.map((stage, at) => ({ newsroomId, articleId, position: at + 1, ...stage })))
    .onConflictDoUpdate({
      target: [articleStage.newsroomId, articleStage.articleId, articleStage.key],
      set: {
        position: sql`excluded.position`,
        name: sql`excluded.name`,
        roles: sql`excluded.roles`,
        blocks: sql`excluded.blocks`,
        covers: sql`excluded.covers`,
      },
    });
}

/** What was asked for and settled goes with its stage; it stays in the record. */
async function removeStages(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  gone: readonly StageDefinition[],
): Promise<void> {
  const keys = gone.map(({ key }) => key);
  const asked = and(
    eq(assignment.newsroomId, viewer.newsroomId),
    eq(assignment.articleId, articleId),
    inArray(assignment.stageKey, keys),
  );
  const [open] = await transaction
    .select({ key: assignment.stageKey })
    .from(assignment)
    .where(and(asked, isOpenAssignment))
    .limit(1);
  if (open) {
    const name = gone.find(({ key }) => key === open.key)?.name;
    throw new StetError("blocked", `Somebody is asked for the stage ${name}. Take that back first.`);
  }
  await transaction.delete(assignment).where(asked);
  await transaction
    .delete(articleStage)
    .where(
      and(
        eq(articleStage.newsroomId, viewer.newsroomId),
        eq(articleStage.articleId, articleId),
        inArray(articleStage.key, keys),
      ),
    );
}

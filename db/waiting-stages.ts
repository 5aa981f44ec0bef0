import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { ArticleState } from "@/domain/article/article";
import type { Role, Viewer } from "@/domain/member/member";
import type { Transaction } from "./database";
import { approval } from "./schema/approval";
import { article } from "./schema/article";
import { articleStage } from "./schema/article-stage";
import { assignment } from "./schema/assignment";
import { event } from "./schema/event";
import { revision } from "./schema/revision";

/** A stage of an article in review, as it stands at the newest text. */
export type StageInReview = {
  article: { id: string; headline: string; state: ArticleState; authorId: string; headRevision: number };
  /** When it came into its state. */
  since: Date;
  key: string;
  name: string;
  roles: Role[];
  blocks: boolean;
  isGiven: boolean;
  /** The revision of the viewer's own newest approval. */
  approvedByMe: number | null;
  isAnybodyAsked: boolean;
  amIAsked: boolean;
};

/** An approval that holds: of this very text, or of one that reads the same in all that the stage covers. */
const isGiven = sql<boolean>`exists (select 1 from ${approval} p
  join ${revision} r on r.newsroom_id = p.newsroom_id and r.article_id = p.article_id and r.number = p.revision
  where p.newsroom_id = ${articleStage.newsroomId} and p.article_id = ${articleStage.articleId}
  and p.stage_key = ${articleStage.key} and p.withdrawn_at is null
  and (p.content_hash = ${revision.contentHash} or not exists (select 1 from unnest(${articleStage.covers}) c
    where r.aspects ->> c is null or r.aspects ->> c is distinct from ${revision.aspects} ->> c)))`;

const approvedBy = (memberId: string): SQL<number | null> => sql`(select max(p.revision) from ${approval} p
  where p.newsroom_id = ${articleStage.newsroomId} and p.article_id = ${articleStage.articleId}
  and p.stage_key = ${articleStage.key} and p.withdrawn_at is null and p.member_id = ${memberId})`;

const isAsked = (whom: SQL): SQL<boolean> => sql`exists (select 1 from ${assignment} g
  where g.newsroom_id = ${articleStage.newsroomId} and g.article_id = ${articleStage.articleId}
  and g.stage_key = ${articleStage.key} and g.done_at is null and g.cancelled_at is null and ${whom})`;

/** The moment an article came into its state; that of its import when it was never moved. */
export const movedAt = sql`coalesce((select max(e.created_at) from ${event} e
  where e.newsroom_id = ${article.newsroomId} and e.article_id = ${article.id} and e.type = 'article.moved'),
  ${article.createdAt})`.mapWith(article.createdAt);

/** The stages of all articles in review or sent back, those of one article together and in order. */
export async function stagesInReview(transaction: Transaction, viewer: Viewer): Promise<StageInReview[]> {
  const rows = await transaction
    .select({
      article,
      stage: articleStage,
      since: movedAt,
      isGiven,
      approvedByMe: approvedBy(viewer.memberId),
      isAnybodyAsked: isAsked(sql`true`),
      amIAsked: isAsked(sql`g.member_id = ${viewer.memberId}`),
    })
    .from(article)
    .innerJoin(
      articleStage,
      and(eq(articleStage.newsroomId, article.newsroomId), eq(articleStage.articleId, article.id)),
    )
    .innerJoin(
      revision,
      and(
        eq(revision.newsroomId, article.newsroomId),
        eq(revision.articleId, article.id),
        eq(revision.number, article.headRevision),
      ),
    )
    .where(
      and(
        eq(article.newsroomId, viewer.newsroomId),
        inArray(article.state, ["in_review", "changes_requested"]),
      ),
    )
    .orderBy(asc(article.id), asc(articleStage.position));
  return rows.map(({ article: { id, headline, state, createdBy, headRevision }, stage, ...facts }) => ({
    article: { id, headline, state, authorId: createdBy, headRevision },
    ...facts,
    key: stage.key,
    name: stage.name,
    roles: stage.roles,
    blocks: stage.blocks,
  }));
}

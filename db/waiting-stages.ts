import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { ArticleState } from "@/domain/article/article";
import type { Role, Viewer } from "@/domain/member/member";
import { approvalHolds } from "@/domain/stage/stage";
import type { Transaction } from "./database";
import { type JudgedApproval, judgedApprovals } from "./own-words";
import { approval } from "./schema/approval";
import { article } from "./schema/article";
import { articleStage } from "./schema/article-stage";
import { assignment } from "./schema/assignment";
import { correction } from "./schema/correction";
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
  /** The revision of the viewer's own newest approval; none where `needsAnother`. */
  approvedByMe: number | null;
  /** The viewer has approved words of their own in it, which only another member can. */
  needsAnother: boolean;
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

/** Whether an approval may be of words of its giver's own: the giver has written in the text. */
const hasOwnWords = sql<boolean>`exists (select 1 from ${approval} p
  join ${revision} r on r.newsroom_id = p.newsroom_id and r.article_id = p.article_id
  left join ${correction} c on c.newsroom_id = r.newsroom_id and c.id = r.correction_id
  where p.newsroom_id = ${article.newsroomId} and p.article_id = ${article.id}
  and p.stage_key = ${articleStage.key} and p.withdrawn_at is null and ((r.reason in ('edit', 'import') and r.author_id = p.member_id)
    or (r.reason = 'correction' and c.author_id = p.member_id and c.state <> 'approved')))`;

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

/**
 * The stages of all articles in review or sent back, those of one article together and in order.
 * @param only of these articles alone.
 */
export async function stagesInReview(
  transaction: Transaction,
  viewer: Viewer,
  only?: string[],
): Promise<StageInReview[]> {
  const rows = await transaction
    .select({
      article,
      stage: articleStage,
      since: movedAt,
      isGiven,
      hasOwnWords,
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
        only && inArray(article.id, only),
      ),
    )
    .orderBy(asc(article.id), asc(articleStage.position));
  const stages: StageInReview[] = [];
  const judged = new Map<string, readonly JudgedApproval[]>();
  for (const { article, stage, hasOwnWords, ...facts } of rows) {
    const { id, headline, state, createdBy: authorId, headRevision } = article;
    const { key, name, roles, blocks } = stage;
    const of = { article: { id, headline, state, authorId, headRevision }, key, name, roles, blocks };
    const found: StageInReview = { ...of, ...facts, needsAnother: false };
    if (hasOwnWords && !judged.has(id))
      judged.set(id, await judgedApprovals(transaction, viewer, of.article));
    stages.push(hasOwnWords && found.isGiven ? withOwnWords(viewer, found, judged.get(id) ?? []) : found);
  }
  return stages;
}

/** A stage as it stands when approvals that rest on words of their giver's own do not count. */
function withOwnWords(
  viewer: Viewer,
  stage: StageInReview,
  approvals: readonly JudgedApproval[],
): StageInReview {
  const given = approvals.filter(({ stageKey, changed }) => stageKey === stage.key && changed.length === 0);
  if (given.some(approvalHolds)) return stage;
  const needsAnother = given.some(({ member }) => member.id === viewer.memberId);
  return { ...stage, isGiven: false, needsAnother, ...(needsAnother && { approvedByMe: null }) };
}

import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { ArticleState } from "@/domain/article/article";
import type { Role, Viewer } from "@/domain/member/member";
import type { Aspect } from "@/domain/stage/aspects";
import { approvalHolds } from "@/domain/stage/stage";
import type { Transaction } from "./database";
import { judgedApprovalsOf, ownWordsProblemsOf } from "./own-words";
import { approval } from "./schema/approval";
import { article } from "./schema/article";
import { articleStage } from "./schema/article-stage";
import { assignment } from "./schema/assignment";
import { correction } from "./schema/correction";
import { event } from "./schema/event";
import { revision } from "./schema/revision";
import { stageProblem } from "./stages";

/** A stage of an article in review, as it stands at the newest text. */
export type StageInReview = {
  article: { id: string; headline: string; state: ArticleState; authorId: string; headRevision: number };
  /** When it came into its state. */
  since: Date;
  key: string;
  name: string;
  roles: Role[];
  blocks: boolean;
  covers: Aspect[];
  isGiven: boolean;
  /** The revision of the viewer's own newest approval; none where `needsAnother`. */
  approvedByMe: number | null;
  /** The viewer has written words of it that only another member can approve, where `withNeedsAnother` says so. */
  needsAnother: boolean;
  /** The viewer has written in its text, whatever became of it. */
  haveIWritten: boolean;
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

/** Who wrote revision `r`, or proposed the correction it was. */
const writer = sql`case when r.reason = 'correction' then c.author_id else r.author_id end`;

/** Whether a member has written in the text. */
const hasWritten = (whom: SQL): SQL<boolean> => sql`exists (select 1 from ${revision} r
  left join ${correction} c on c.newsroom_id = r.newsroom_id and c.id = r.correction_id
  where r.newsroom_id = ${article.newsroomId} and r.article_id = ${article.id}
  and r.reason in ('edit', 'import', 'correction') and ${whom})`;

/** Whether whose approval of the stage stands has written in the text, so that it may not hold. */
const isGivenByWriter = hasWritten(sql`exists (select 1 from ${approval} p
  where p.newsroom_id = r.newsroom_id and p.article_id = r.article_id and p.stage_key = ${articleStage.key}
  and p.withdrawn_at is null and p.member_id = ${writer})`);

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
  const rows = await selectRows(transaction, viewer, only);
  const doubtful = rows.filter((row) => row.isGiven && row.isGivenByWriter).map(({ article }) => article);
  const judged = await judgedApprovalsOf(transaction, viewer, doubtful);
  const holds = ({ article, stage }: Row) =>
    judged.get(article.id)?.some((one) => one.stageKey === stage.key && approvalHolds(one)) ?? false;
  return rows.map((row) => {
    const { article, stage, isGivenByWriter, isGiven, ...facts } = row;
    const { id, headline, state, createdBy: authorId, headRevision } = article;
    const { key, name, roles, blocks, covers } = stage;
    return {
      article: { id, headline, state, authorId, headRevision },
      ...{ key, name, roles, blocks, covers },
      ...facts,
      isGiven: isGiven && (!isGivenByWriter || holds(row)),
      needsAnother: false,
    };
  });
}

type Row = Awaited<ReturnType<typeof selectRows>>[number];

function selectRows(transaction: Transaction, viewer: Viewer, only?: string[]) {
  return transaction
    .select({
      article,
      stage: articleStage,
      since: movedAt,
      isGiven,
      isGivenByWriter,
      haveIWritten: hasWritten(sql`${writer} = ${viewer.memberId}`),
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
}

/** The same, with what the viewer has written told of the stages that otherwise would be theirs to give. */
export async function withNeedsAnother(
  transaction: Transaction,
  viewer: Viewer,
  stages: readonly StageInReview[],
): Promise<StageInReview[]> {
  const open = stages.filter(
    (one) => one.haveIWritten && !one.isGiven && stageProblem(viewer, one, one.article) === undefined,
  );
  const asked = open.map(({ article, covers }) => ({ text: article, covers }));
  const problems = await ownWordsProblemsOf(transaction, viewer, asked);
  const barred = new Set(open.filter((_, at) => problems[at]));
  return stages.map((one) => (barred.has(one) ? { ...one, needsAnother: true, approvedByMe: null } : one));
}

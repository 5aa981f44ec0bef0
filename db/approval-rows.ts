import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { MemberView, Viewer } from "@/domain/member/member";
import type { Aspect } from "@/domain/stage/aspects";
import type { Database, Transaction } from "./database";
import { approval } from "./schema/approval";
import { articleStage } from "./schema/article-stage";
import { member } from "./schema/member";
import { revision } from "./schema/revision";

const read = alias(revision, "read");

export type StandingApproval = {
  id: string;
  stageKey: string;
  covers: Aspect[];
  blocks: boolean;
  stageName: string;
  member: MemberView;
  revision: number;
  contentHash: string;
  note: string | null;
  createdAt: Date;
  /** What its stage covers and reads otherwise at revision `head`. */
  changed: Aspect[];
};

/** An article's text at one of its revisions. */
export type TextOfArticle = { id: string; headRevision: number };

/** The approvals of an article that were not withdrawn, newest first, compared with the text of revision `head`. */
export async function standingApprovals(
  database: Database | Transaction,
  viewer: Pick<Viewer, "newsroomId">,
  articleId: string,
  head: number,
): Promise<StandingApproval[]> {
  const found = await standingApprovalsOf(database, viewer, [{ id: articleId, headRevision: head }]);
  return found.get(articleId) ?? [];
}

/** The same of many texts at once, by the article's id. */
export async function standingApprovalsOf(
  database: Database | Transaction,
  viewer: Pick<Viewer, "newsroomId">,
  texts: readonly TextOfArticle[],
): Promise<Map<string, StandingApproval[]>> {
  const rows = await selectRows(database, viewer, texts);
  const found = new Map<string, StandingApproval[]>(texts.map(({ id }) => [id, []]));
  for (const row of rows) found.get(row.approval.articleId)?.push(standingApproval(row));
  return found;
}

function selectRows(
  database: Database | Transaction,
  viewer: Pick<Viewer, "newsroomId">,
  texts: readonly TextOfArticle[],
) {
  const ids = texts.map(({ id }) => id);
  const heads = texts.map(({ headRevision }) => headRevision);
  return database
    .select({
      approval,
      stage: articleStage,
      member: { id: member.id, name: member.name, role: member.role },
      before: read.aspects,
      now: revision.aspects,
      hash: revision.contentHash,
    })
    .from(approval)
    .innerJoin(
      articleStage,
      and(
        eq(articleStage.newsroomId, approval.newsroomId),
        eq(articleStage.articleId, approval.articleId),
        eq(articleStage.key, approval.stageKey),
      ),
    )
    .innerJoin(member, and(eq(member.newsroomId, approval.newsroomId), eq(member.id, approval.memberId)))
    .innerJoin(
      read,
      and(
        eq(read.newsroomId, approval.newsroomId),
        eq(read.articleId, approval.articleId),
        eq(read.number, approval.revision),
      ),
    )
    .innerJoin(
      revision,
      and(
        eq(revision.newsroomId, approval.newsroomId),
        eq(revision.articleId, approval.articleId),
        sql`(${revision.articleId}, ${revision.number}) in
          (select * from unnest(${sql.param(ids)}::uuid[], ${sql.param(heads)}::int[]))`,
      ),
    )
    .where(
      and(
        eq(approval.newsroomId, viewer.newsroomId),
        inArray(approval.articleId, ids),
        isNull(approval.withdrawnAt),
      ),
    )
    .orderBy(desc(approval.createdAt), asc(approval.id));
}

type Row = Awaited<ReturnType<typeof selectRows>>[number];

function standingApproval(row: Row): StandingApproval {
  const { id, stageKey, revision, contentHash, note, createdAt } = row.approval;
  const { covers, blocks, name } = row.stage;
  return {
    id,
    stageKey,
    covers,
    blocks,
    stageName: name,
    member: row.member,
    revision,
    contentHash: contentHash.toString("hex"),
    note,
    createdAt,
    changed: contentHash.equals(row.hash) ? [] : changedOf(covers, row.before, row.now),
  };
}

type Hashes = Record<Aspect, string> | null;

/** Of a revision from before there were stages nothing is known but that it was another: everything may have changed. */
function changedOf(covers: Aspect[], then: Hashes, now: Hashes): Aspect[] {
  return then && now ? covers.filter((aspect) => then[aspect] !== now[aspect]) : covers;
}

import { and, asc, desc, eq, isNull } from "drizzle-orm";
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

/** The approvals of an article that were not withdrawn, newest first, compared with the text of revision `head`. */
export async function standingApprovals(
  database: Database | Transaction,
  viewer: Pick<Viewer, "newsroomId">,
  articleId: string,
  head: number,
): Promise<StandingApproval[]> {
  const rows = await database
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
        eq(revision.number, head),
      ),
    )
    .where(
      and(
        eq(approval.newsroomId, viewer.newsroomId),
        eq(approval.articleId, articleId),
        isNull(approval.withdrawnAt),
      ),
    )
    .orderBy(desc(approval.createdAt), asc(approval.id));
  return rows.map((row) => ({
    id: row.approval.id,
    stageKey: row.approval.stageKey,
    covers: row.stage.covers,
    blocks: row.stage.blocks,
    stageName: row.stage.name,
    member: row.member,
    revision: row.approval.revision,
    contentHash: row.approval.contentHash.toString("hex"),
    note: row.approval.note,
    createdAt: row.approval.createdAt,
    changed: row.approval.contentHash.equals(row.hash)
      ? []
      : changedOf(row.stage.covers, row.before, row.now),
  }));
}

type Hashes = Record<Aspect, string> | null;

/** Of a revision from before there were stages nothing is known but that it was another: everything may have changed. */
function changedOf(covers: Aspect[], then: Hashes, now: Hashes): Aspect[] {
  return then && now ? covers.filter((aspect) => then[aspect] !== now[aspect]) : covers;
}

import { and, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { ArticleView } from "@/domain/article/article";
import type { Viewer } from "@/domain/member/member";
import { mayInSomeState } from "@/domain/permission/permissions";
import { memberView } from "./annotation-views";
import type { Database, Transaction } from "./database";
import { article } from "./schema/article";
import { member } from "./schema/member";
import { urgentPublication } from "./schema/urgent-publication";

const reader = alias(member, "reader");

const urgentOf = (which: SQL): SQL<boolean> => sql`(${article.state} = 'published' and exists (
  select 1 from ${urgentPublication} u where u.newsroom_id = ${article.newsroomId} and u.article_id = ${article.id}
  and ${which}))`;

/** Whether an article is out without all its stages. */
export const isOutUrgently = urgentOf(sql`true`);

/** Whether it is, and nobody has read it back. */
export const owesBackRead = urgentOf(sql`u.back_read_at is null`);

/** How an article went out without all its stages; `undefined` when it did not. */
export async function readUrgent(
  database: Database | Transaction,
  viewer: Viewer,
  articleId: string,
): Promise<ArticleView["urgent"]> {
  const [row] = await database
    .select({ urgent: urgentPublication, member, reader })
    .from(urgentPublication)
    .innerJoin(
      member,
      and(eq(member.newsroomId, urgentPublication.newsroomId), eq(member.id, urgentPublication.memberId)),
    )
    .leftJoin(
      reader,
      and(eq(reader.newsroomId, urgentPublication.newsroomId), eq(reader.id, urgentPublication.backReadBy)),
    )
    .where(
      and(eq(urgentPublication.newsroomId, viewer.newsroomId), eq(urgentPublication.articleId, articleId)),
    );
  if (!row) return undefined;
  const { reason, missing, createdAt, backReadAt } = row.urgent;
  return {
    by: memberView(row.member),
    at: createdAt.toISOString(),
    reason,
    missing,
    ...(row.reader &&
      backReadAt && { backRead: { by: memberView(row.reader), at: backReadAt.toISOString() } }),
  };
}

/** Why a member may not give the reading an urgent publication owes; `undefined` when they may. */
export function backReadProblem(
  viewer: Viewer,
  { publishedBy, authorId }: { publishedBy: string; authorId: string },
): string | undefined {
  const own = viewer.memberId === authorId;
  if (viewer.memberId === publishedBy) return "You published this article. Another member reads it back.";
  if (own) return "You wrote this article. Another member reads it back.";
  if (!mayInSomeState("back_read.give", { role: viewer.role, own }))
    return "Your role does not read articles back. Ask an editor.";
  return undefined;
}

import { and, eq, inArray } from "drizzle-orm";
import { findMentions } from "@/domain/comment/mentions";
import type { MemberView, Viewer } from "@/domain/member/member";
import type { Database, Transaction } from "./database";
import { commentMention } from "./schema/comment-mention";
import { member } from "./schema/member";

/** The ids of all that a comment calls by `@Name`, and of those whom it called before it was edited. */
export type Called = { called: ReadonlySet<string>; before: ReadonlySet<string> };

/**
 * Keep whom a comment calls by `@Name` as it has just been written or edited: active members, and whom it called before
 * as long as their name stands in it.
 */
export async function keepMentions(
  transaction: Transaction,
  viewer: Viewer,
  { commentId, body }: { commentId: string; body: string },
): Promise<Called> {
  const { newsroomId } = viewer;
  const ofComment = and(eq(commentMention.newsroomId, newsroomId), eq(commentMention.commentId, commentId));
  const rows = await transaction.delete(commentMention).where(ofComment).returning();
  const before = new Set(rows.map(({ memberId }) => memberId));
  const called = await calledIn(transaction, viewer, body, before);
  if (called.size > 0)
    await transaction
      .insert(commentMention)
      .values([...called].map((memberId) => ({ newsroomId, commentId, memberId })));
  return { called, before };
}

async function calledIn(
  transaction: Transaction,
  viewer: Viewer,
  body: string,
  before: ReadonlySet<string>,
): Promise<Set<string>> {
  if (!body.includes("@")) return new Set();
  const members = await transaction
    .select({ id: member.id, name: member.name, deactivatedAt: member.deactivatedAt })
    .from(member)
    .where(eq(member.newsroomId, viewer.newsroomId));
  const mentions = findMentions(
    body,
    members.filter(({ deactivatedAt }) => deactivatedAt === null),
    members.filter(({ id }) => before.has(id)),
  );
  return new Set(mentions.map(({ memberId }) => memberId));
}

/** Whom comments call, by the comment's id; those that call nobody are left out. */
export async function mentionsOf(
  database: Database | Transaction,
  viewer: Viewer,
  commentIds: string[],
): Promise<Map<string, MemberView[]>> {
  const mentions = new Map<string, MemberView[]>();
  if (commentIds.length === 0) return mentions;
  const rows = await database
    .select({
      commentId: commentMention.commentId,
      called: { id: member.id, name: member.name, role: member.role },
    })
    .from(commentMention)
    .innerJoin(
      member,
      and(eq(member.newsroomId, commentMention.newsroomId), eq(member.id, commentMention.memberId)),
    )
    .where(
      and(eq(commentMention.newsroomId, viewer.newsroomId), inArray(commentMention.commentId, commentIds)),
    );
  for (const { commentId, called } of rows)
    mentions.set(commentId, [...(mentions.get(commentId) ?? []), called]);
  return mentions;
}

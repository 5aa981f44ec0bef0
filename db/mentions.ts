import { and, eq, inArray, isNull, notInArray } from "drizzle-orm";
import { findMentions } from "@/domain/comment/mentions";
import type { MemberView, Viewer } from "@/domain/member/member";
import type { NotificationType } from "@/domain/notification/notification";
import { shortened } from "@/domain/text/shortened";
import type { Database, Transaction } from "./database";
import { notify } from "./notifications";
import { anchor } from "./schema/anchor";
import { commentMention } from "./schema/comment-mention";
import { member } from "./schema/member";
import { notification } from "./schema/notification";

/** A comment as it has just been written or edited. */
type Written = {
  commentId: string;
  articleId: string;
  annotationId: string;
  body: string;
  isPrivate?: boolean;
};

/**
 * Keep whom a comment calls by `@Name`, active members only, and tell those whom it did not call before; whoever was
 * told of it already reads what it says now, or nothing where it calls them no longer. Of what is written in private
 * nobody is told.
 * @returns the ids of all it calls.
 */
export async function keepMentions(
  transaction: Transaction,
  viewer: Viewer,
  written: Written,
): Promise<Set<string>> {
  const { newsroomId } = viewer;
  const ofComment = and(
    eq(commentMention.newsroomId, newsroomId),
    eq(commentMention.commentId, written.commentId),
  );
  const before = await transaction.delete(commentMention).where(ofComment).returning();
  const called = await calledIn(transaction, viewer, written.body);
  if (called.size > 0)
    await transaction
      .insert(commentMention)
      .values([...called].map((memberId) => ({ newsroomId, commentId: written.commentId, memberId })));
  if (written.isPrivate) return called;
  const known = new Set(before.map(({ memberId }) => memberId));
  await tellMentioned(transaction, viewer, written, called, known);
  return called;
}

async function calledIn(transaction: Transaction, viewer: Viewer, body: string): Promise<Set<string>> {
  if (!body.includes("@")) return new Set();
  const members = await transaction
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(and(eq(member.newsroomId, viewer.newsroomId), isNull(member.deactivatedAt)));
  return new Set(findMentions(body, members).map(({ memberId }) => memberId));
}

/** Tell members that a comment calls them; those who know of it read in their news what it says now. */
async function tellMentioned(
  transaction: Transaction,
  viewer: Viewer,
  { articleId, annotationId, commentId, body }: Written,
  called: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Promise<void> {
  const where = await onWords(transaction, viewer, annotationId);
  const sentence = `mentioned you${where}: ${shortened(body, 300)}`;
  const toldOf = (type: NotificationType) =>
    and(
      eq(notification.newsroomId, viewer.newsroomId),
      eq(notification.commentId, commentId),
      eq(notification.type, type),
    );
  await transaction
    .delete(notification)
    .where(and(toldOf("mention"), notInArray(notification.memberId, [...called])));
  await transaction.update(notification).set({ sentence }).where(toldOf("mention"));
  await transaction
    .update(notification)
    .set({ sentence: repliedSentence(where, body) })
    .where(toldOf("reply"));
  const told = { type: "mention", articleId, annotationId, commentId, sentence } as const;
  for (const memberId of called)
    if (!known.has(memberId)) await notify(transaction, viewer, { ...told, memberId });
}

/** What members of a thread are told of a reply in it. */
export function repliedSentence(where: string, body: string): string {
  return `replied${where}: ${shortened(body, 300)}`;
}

/** ` on “3 March”`: the words an annotation is pinned to, or nothing where it stands between words. */
export async function onWords(
  transaction: Transaction,
  viewer: Viewer,
  annotationId: string,
): Promise<string> {
  const [row] = await transaction
    .select({ exact: anchor.exact })
    .from(anchor)
    .where(
      and(
        eq(anchor.newsroomId, viewer.newsroomId),
        eq(anchor.annotationId, annotationId),
        isNull(anchor.replacedAt),
      ),
    );
  return row?.exact ? ` on “${shortened(row.exact, 80)}”` : "";
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

import { and, eq, isNull } from "drizzle-orm";
import type { Viewer } from "@/domain/member/member";
import type { Transaction } from "./database";
import { onWords, repliedSentence } from "./mentions";
import { notify } from "./notifications";
import { annotation } from "./schema/annotation";
import { comment } from "./schema/comment";
import { isPublic } from "./visibility";

type Reply = { commentId: string; articleId: string; annotationId: string; body: string };

/** Tell those in a thread of a reply in it: whoever began it or wrote there, but for those the reply calls by name. */
export async function tellThread(
  transaction: Transaction,
  viewer: Viewer,
  { body, ...reply }: Reply,
  called: ReadonlySet<string>,
): Promise<void> {
  const others = (await membersOfThread(transaction, viewer, reply.annotationId)).filter(
    (id) => !called.has(id),
  );
  if (others.length === 0) return;
  const sentence = repliedSentence(await onWords(transaction, viewer, reply.annotationId), body);
  for (const memberId of others)
    await notify(transaction, viewer, { ...reply, memberId, type: "reply", sentence });
}

async function membersOfThread(
  transaction: Transaction,
  { newsroomId, memberId }: Viewer,
  annotationId: string,
): Promise<string[]> {
  const begun = await transaction
    .select({ id: annotation.authorId })
    .from(annotation)
    .where(and(eq(annotation.newsroomId, newsroomId), eq(annotation.id, annotationId)));
  const wrote = await transaction
    .selectDistinct({ id: comment.authorId })
    .from(comment)
    .where(
      and(
        eq(comment.newsroomId, newsroomId),
        eq(comment.annotationId, annotationId),
        isNull(comment.deletedAt),
        isPublic(comment),
      ),
    );
  const all = new Set([...begun, ...wrote].map(({ id }) => id));
  all.delete(memberId);
  return [...all];
}

import { and, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/member/member";
import type { Transaction } from "./database";
import { recordEvent } from "./events";
import { invite } from "./schema/invite";

/** An invitation that is good for somebody: what has run out nobody takes back. */
export const isOpenInvite = and(
  isNull(invite.usedAt),
  isNull(invite.revokedAt),
  gt(invite.expiresAt, sql`now()`),
);

/** Take back those of the newsroom's open invitations that conditions name; answers their ids. */
export async function revokeInvites(
  transaction: Transaction,
  viewer: Viewer,
  which: readonly [SQL, ...SQL[]],
): Promise<string[]> {
  const revoked = await transaction
    .update(invite)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(invite.newsroomId, viewer.newsroomId), isOpenInvite, ...which))
    .returning({ id: invite.id, role: invite.role, email: invite.email, label: invite.label });
  for (const { id, role, email, label } of revoked)
    await recordEvent(transaction, viewer, {
      type: "invite.revoked",
      subjectId: id,
      data: { role, email, ...(label && { label }) },
    });
  return revoked.map(({ id }) => id);
}

import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/member/member";
import type { Transaction } from "./database";
import { recordEvent } from "./events";
import { invite } from "./schema/invite";

/** Take back those of the newsroom's invitations that nobody has taken up and that fit; the ids of those. */
export async function revokeInvitesWhere(
  transaction: Transaction,
  viewer: Viewer,
  fits: SQL | undefined,
): Promise<string[]> {
  const revoked = await transaction
    .update(invite)
    .set({ revokedAt: sql`now()` })
    .where(
      and(eq(invite.newsroomId, viewer.newsroomId), isNull(invite.usedAt), isNull(invite.revokedAt), fits),
    )
    .returning({ id: invite.id, role: invite.role, email: invite.email, label: invite.label });
  for (const { id, role, email, label } of revoked)
    await recordEvent(transaction, viewer, {
      type: "invite.revoked",
      subjectId: id,
      data: { role, email, ...(label && { label }) },
    });
  return revoked.map(({ id }) => id);
}

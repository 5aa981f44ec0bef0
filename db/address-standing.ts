import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Database } from "./database";
import { user } from "./schema/auth";
import { invite } from "./schema/invite";
import { member } from "./schema/member";

/** What an address is here: a member's, of one who is none any more, of somebody invited, or nobody's. */
export type AddressStanding = "member" | "deactivated" | "invited" | "nobody";

/** How an address stands. Only whoever it is known to belong to may be told. */
export async function addressStanding(database: Database, email: string): Promise<AddressStanding> {
  const [account] = await database
    .select({ memberId: member.id })
    .from(user)
    .leftJoin(member, and(eq(member.accountId, user.id), isNull(member.deactivatedAt)))
    .where(eq(user.email, email))
    .limit(1);
  if (account) return account.memberId ? "member" : "deactivated";
  const [invited] = await database
    .select({ id: invite.id })
    .from(invite)
    .where(
      and(
        eq(invite.email, email),
        isNull(invite.usedAt),
        isNull(invite.revokedAt),
        gt(invite.expiresAt, sql`now()`),
      ),
    )
    .limit(1);
  return invited ? "invited" : "nobody";
}

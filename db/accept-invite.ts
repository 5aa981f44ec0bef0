import { and, eq, exists, gt, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { v7 as uuidv7 } from "uuid";
import { StetError } from "@/domain/error/stet-error";
import type { AcceptInvite } from "@/domain/member/invite";
import type { Role, Viewer } from "@/domain/member/member";
import { createAccount } from "./accounts";
import type { Database, Transaction } from "./database";
import { recordEvent } from "./events";
import { lockWhoIsIn } from "./lock-members";
import { insertMember } from "./members";
import { isOpenInvite } from "./revoke-invites";
import { user } from "./schema/auth";
import { invite } from "./schema/invite";
import { newsroom } from "./schema/newsroom";
import { hashOfCode, newsroomOfCode } from "./secret-code";

/** What whoever holds the link may know before taking it up. */
export type OpenInvite = { newsroom: string; role: Role; email?: string };

/**
 * @throws StetError `not_found` for a code nobody made, `already_decided` and `stale` for one that is good no longer,
 * `id_taken` where the invited address has an account.
 */
export async function getOpenInvite(database: Database, code: string): Promise<OpenInvite> {
  const found = await findByCode(database, code);
  const [of] = await database
    .select({ name: newsroom.name })
    .from(newsroom)
    .where(eq(newsroom.id, found.newsroomId));
  if (!of) throw new StetError("not_found", UNKNOWN);
  return { newsroom: of.name, role: found.role, ...(found.email !== null && { email: found.email }) };
}

/**
 * Take up an invitation: an account, a member, and the invitation is used, or none of it.
 * @throws StetError as `getOpenInvite`; `invalid` for another address than the invited one, and for one that has an
 * invitation of its own, `id_taken` for one that has an account.
 */
export async function acceptInvite(
  database: Database,
  { code, name, email, passwordHash }: Omit<AcceptInvite, "password"> & { passwordHash: string },
): Promise<Viewer> {
  return database.transaction(async (transaction) => {
    await lockWhoIsIn(transaction, newsroomOf(code));
    const found = await findByCode(transaction, code);
    assertInvited(found, email);
    if (found.email === null) await assertNotInvited(transaction, found.newsroomId, email);
    // Who was passed a link by an admin need not read what is sent to the address, nor own the one they type.
    const emailVerified = found.mailedCodeHash?.equals(hashOfCode(code)) === true;
    const accountId = await createAccount(transaction, { name, email, passwordHash, emailVerified });
    const joined: Viewer = { newsroomId: found.newsroomId, memberId: uuidv7(), role: found.role, name };
    await insertMember(transaction, joined, accountId);
    await transaction
      .update(invite)
      .set({ usedAt: sql`now()`, usedBy: joined.memberId })
      .where(and(eq(invite.newsroomId, found.newsroomId), eq(invite.id, found.id)));
    await recordEvent(transaction, joined, {
      type: "member.joined",
      subjectId: joined.memberId,
      data: { name, role: found.role, invite: found.id },
    });
    return joined;
  });
}

const UNKNOWN = "This invitation is not known here. Copy the whole link, or ask an admin for another.";

function newsroomOf(code: string): string {
  const newsroomId = newsroomOfCode(code);
  if (newsroomId === null) throw new StetError("not_found", UNKNOWN);
  return newsroomId;
}

const newer = alias(invite, "newer");

async function findByCode(database: Database | Transaction, code: string) {
  const hash = hashOfCode(code);
  const [row] = await database
    .select({
      invite,
      isOver: sql<boolean>`${invite.expiresAt} <= clock_timestamp()`,
      accountId: user.id,
      isReplaced: exists(
        database
          .select({ id: newer.id })
          .from(newer)
          .where(
            and(
              eq(newer.newsroomId, invite.newsroomId),
              eq(newer.email, invite.email),
              gt(newer.createdAt, invite.createdAt),
              isNull(newer.usedAt),
              isNull(newer.revokedAt),
            ),
          ),
      ).mapWith(Boolean),
    })
    .from(invite)
    .leftJoin(user, eq(user.email, invite.email))
    .where(
      and(
        eq(invite.newsroomId, newsroomOf(code)),
        or(eq(invite.codeHash, hash), eq(invite.mailedCodeHash, hash)),
      ),
    );
  if (!row) throw new StetError("not_found", UNKNOWN);
  assertOpen(row);
  return row.invite;
}

type Found = {
  invite: typeof invite.$inferSelect;
  isOver: boolean;
  accountId: string | null;
  isReplaced: boolean;
};

function assertOpen({ invite: row, isOver, accountId, isReplaced }: Found): void {
  if (row.usedAt) throw new StetError("already_decided", "This invitation has been taken up.");
  if (accountId !== null)
    throw new StetError("id_taken", `There is an account for ${row.email} already. Sign in with it.`);
  if (isReplaced)
    throw new StetError("stale", "A newer invitation took the place of this one: use the link of that.");
  if (row.revokedAt)
    throw new StetError("stale", "This invitation was taken back. Ask an admin for another.");
  if (isOver) throw new StetError("stale", "This invitation has run out. Ask an admin for another.");
}

function assertInvited(row: typeof invite.$inferSelect, email: string): void {
  if (row.email === null || row.email === email) return;
  const message = "This invitation was made for another address.";
  throw new StetError("invalid", message, { fields: { email: message } });
}

/**
 * Who holds a link for anybody may type any address: one that was invited itself joins by its own invitation, in the
 * role it was given there.
 */
async function assertNotInvited(transaction: Transaction, newsroomId: string, email: string): Promise<void> {
  const [own] = await transaction
    .select({ id: invite.id })
    .from(invite)
    .where(and(eq(invite.newsroomId, newsroomId), eq(invite.email, email), isOpenInvite));
  if (!own) return;
  const message =
    "This address has an invitation of its own. Use the link in the e-mail that was sent to it, or ask an admin.";
  throw new StetError("invalid", message, { fields: { email: message } });
}

import { and, eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { StetError } from "@/domain/error/stet-error";
import type { AcceptInvite } from "@/domain/member/invite";
import type { Role, Viewer } from "@/domain/member/member";
import { createAccount } from "./accounts";
import type { Database, Transaction } from "./database";
import { recordEvent } from "./events";
import { insertMember } from "./members";
import { invite } from "./schema/invite";
import { newsroom } from "./schema/newsroom";
import { hashOfCode, newsroomOfCode } from "./secret-code";

/** What whoever holds the link may know before taking it up. */
export type OpenInvite = { newsroom: string; role: Role; email?: string };

/** @throws StetError `not_found` for a code nobody made, `already_decided` and `stale` for one that is good no longer. */
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
 * @throws StetError as `getOpenInvite`; `invalid` for another address than the invited one, `id_taken` for one that
 * has an account.
 */
export async function acceptInvite(
  database: Database,
  { code, name, email, passwordHash }: Omit<AcceptInvite, "password"> & { passwordHash: string },
): Promise<Viewer> {
  return database.transaction(async (transaction) => {
    const found = await findByCode(transaction, code, { lock: true });
    assertInvited(found, email);
    // Whoever has only the link may type anybody's address.
    const emailVerified = found.email === email;
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

async function findByCode(database: Database | Transaction, code: string, { lock = false } = {}) {
  const newsroomId = newsroomOfCode(code);
  if (newsroomId === null) throw new StetError("not_found", UNKNOWN);
  const query = database
    .select({ invite, isOver: sql<boolean>`${invite.expiresAt} <= clock_timestamp()` })
    .from(invite)
    .where(and(eq(invite.newsroomId, newsroomId), eq(invite.codeHash, hashOfCode(code))))
    .$dynamic();
  const [row] = await (lock ? query.for("update") : query);
  if (!row) throw new StetError("not_found", UNKNOWN);
  assertOpen(row);
  return row.invite;
}

function assertOpen({ invite: row, isOver }: { invite: typeof invite.$inferSelect; isOver: boolean }): void {
  if (row.usedAt)
    throw new StetError("already_decided", "This invitation has been taken up. If it was you, sign in.");
  if (row.revokedAt)
    throw new StetError("stale", "This invitation was taken back. Ask an admin for another.");
  if (isOver) throw new StetError("stale", "This invitation has run out. Ask an admin for another.");
}

function assertInvited(row: typeof invite.$inferSelect, email: string): void {
  if (row.email === null || row.email === email) return;
  const message = "This invitation was made for another address.";
  throw new StetError("invalid", message, { fields: { email: message } });
}

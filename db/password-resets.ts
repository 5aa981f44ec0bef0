import { and, eq, gt, inArray, isNull, lte, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { lockAccount, setPasswordHash } from "./accounts";
import type { Database, Transaction } from "./database";
import { recordEvent } from "./events";
import { isResetLink, resetIdentifier, voidResetLinks } from "./reset-links";
import { session, user, verification } from "./schema/auth";
import { member } from "./schema/member";
import { hashOfCode, secretCode } from "./secret-code";

/** So many links to one account at once, that nobody's inbox is filled by somebody else. */
const MOST_OPEN = 3;

/** A code for a new password, good for an hour, and whom to send it to. */
export type PasswordReset = { code: string; email: string; name: string };

/**
 * A link for whoever forgot their password. `null` where no active member has the address, and where enough links are
 * on their way already: the visitor is told the same.
 */
export async function createPasswordReset(
  transaction: Transaction,
  email: string,
): Promise<PasswordReset | null> {
  const [found] = await transaction
    .select({ accountId: user.id, name: member.name })
    .from(user)
    .innerJoin(member, and(eq(member.accountId, user.id), isNull(member.deactivatedAt)))
    .where(eq(user.email, email))
    .limit(1)
    .for("no key update", { of: user });
  if (!found) return null;
  await forgetOverLinks(transaction);
  const open = await transaction.$count(
    verification,
    and(isResetLink, eq(verification.value, found.accountId)),
  );
  if (open >= MOST_OPEN) return null;
  const code = secretCode();
  await transaction.insert(verification).values({
    id: uuidv7(),
    identifier: identifierOf(code),
    value: found.accountId,
    expiresAt: sql`now() + interval '1 hour'`,
  });
  return { code, email, name: found.name };
}

/** Throws `not_found` where the code is not, or no longer, good. */
export async function assertResetOpen(database: Database, code: string): Promise<void> {
  const [found] = await database.select({ id: verification.id }).from(verification).where(isOpen(code));
  if (!found) throw notGood();
}

/**
 * A new password by a link, which is used up by it; whoever was signed in to the account is no longer.
 * @throws StetError `not_found` where the code is not, or no longer, good.
 */
export async function redeemPasswordReset(
  database: Database,
  { code, passwordHash }: { code: string; passwordHash: string },
): Promise<void> {
  await database.transaction(async (transaction) => {
    const accountId = await takeUp(transaction, code);
    await voidResetLinks(transaction, accountId);
    await setPasswordHash(transaction, accountId, passwordHash);
    // The link came by e-mail: the address is theirs.
    await transaction.update(user).set({ emailVerified: true }).where(eq(user.id, accountId));
    await transaction.delete(session).where(eq(session.userId, accountId));
    for (const viewer of await membersOf(transaction, accountId))
      await recordEvent(transaction, viewer, {
        type: "member.password_reset",
        subjectId: viewer.memberId,
        data: { by: "link" },
      });
  });
}

/** The account a link is of, under lock; the link is used up. */
async function takeUp(transaction: Transaction, code: string): Promise<string> {
  const [found] = await transaction
    .select({ accountId: verification.value })
    .from(verification)
    .where(isOpen(code));
  if (!found) throw notGood();
  await lockAccount(transaction, found.accountId);
  // Somebody else may have used or voided it while this one waited.
  const used = await transaction.delete(verification).where(isOpen(code)).returning({ id: verification.id });
  if (used.length === 0) throw notGood();
  return found.accountId;
}

/** Of anybody's: those that somebody is at already are left, so that nobody waits for another's. */
async function forgetOverLinks(transaction: Transaction): Promise<void> {
  const over = transaction
    .select({ id: verification.id })
    .from(verification)
    .where(and(isResetLink, lte(verification.expiresAt, sql`now()`)))
    .for("update", { skipLocked: true });
  await transaction.delete(verification).where(inArray(verification.id, over));
}

const identifierOf = (code: string) => resetIdentifier(hashOfCode(code));

const isOpen = (code: string) =>
  and(eq(verification.identifier, identifierOf(code)), gt(verification.expiresAt, sql`now()`));

const notGood = () =>
  new StetError("not_found", "This link is not good any more: it works once, for an hour. Ask for another.");

async function membersOf(transaction: Transaction, accountId: string): Promise<Viewer[]> {
  const { newsroomId, id: memberId, role, name } = member;
  return transaction
    .select({ newsroomId, memberId, role, name })
    .from(member)
    .where(and(eq(member.accountId, accountId), isNull(member.deactivatedAt)));
}

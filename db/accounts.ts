import { and, eq, ne, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { Database, Transaction } from "./database";
import { recordEvent } from "./events";
import { isViewer } from "./is-viewer";
import { voidResetLinks } from "./reset-links";
import { account, session, user } from "./schema/auth";
import { member } from "./schema/member";

/** What Better Auth needs to let somebody sign in; the hash is of `better-auth/crypto`. */
export type NewAccount = {
  name: string;
  email: string;
  passwordHash: string;
  /** `false` while nobody knows that the address is theirs: then no identity provider's word opens the account. */
  emailVerified?: boolean;
};

/**
 * An account to sign in by, with the id that a member refers to. It belongs to no newsroom yet.
 * Throws `id_taken` when the address has an account.
 */
export async function createAccount(database: Database | Transaction, request: NewAccount): Promise<string> {
  const id = uuidv7();
  const email = request.email.toLowerCase();
  const emailVerified = request.emailVerified ?? true;
  const [made] = await database
    .insert(user)
    .values({ id, name: request.name, email, emailVerified })
    .onConflictDoNothing({ target: user.email })
    .returning({ id: user.id });
  if (!made) throw new StetError("id_taken", "There is an account with this e-mail address already.");
  await database.insert(account).values({
    id: uuidv7(),
    accountId: id,
    providerId: "credential",
    userId: id,
    password: request.passwordHash,
  });
  return id;
}

/** The account a member signs in by: its id, address and the hash of its password. Throws `not_found`. */
export async function getAccount(
  database: Database | Transaction,
  viewer: Viewer,
): Promise<{ id: string; email: string; passwordHash: string | null }> {
  const [found] = await database
    .select({ id: user.id, email: user.email, passwordHash: account.password })
    .from(member)
    .innerJoin(user, eq(user.id, member.accountId))
    .leftJoin(account, and(eq(account.userId, user.id), eq(account.providerId, "credential")))
    .where(isViewer(viewer));
  if (!found) throw new StetError("not_found", "There is no such account.");
  return found;
}

/** First of all that changes how an account is signed in to: one after the other, whatever else each of them locks. */
export async function lockAccount(transaction: Transaction, accountId: string): Promise<void> {
  await transaction.select({ id: user.id }).from(user).where(eq(user.id, accountId)).for("no key update");
}

/** Let an account be signed in to by another password. */
export async function setPasswordHash(
  transaction: Transaction,
  accountId: string,
  passwordHash: string,
): Promise<void> {
  await transaction
    .update(account)
    .set({ password: passwordHash, updatedAt: sql`now()` })
    .where(and(eq(account.userId, accountId), eq(account.providerId, "credential")));
}

/**
 * Change one's own password and end one's other sessions; `token` is the one that stays. Links for a new password are
 * good no longer.
 * @throws StetError `stale` when the password is no longer the one that was checked.
 */
export async function changePasswordHash(
  database: Database,
  viewer: Viewer,
  { was, becomes, token }: { was: string; becomes: string; token: string },
): Promise<void> {
  await database.transaction(async (transaction) => {
    const { id } = await getAccount(transaction, viewer);
    await lockAccount(transaction, id);
    await voidResetLinks(transaction, id);
    const changed = await transaction
      .update(account)
      .set({ password: becomes, updatedAt: sql`now()` })
      .where(and(eq(account.userId, id), eq(account.providerId, "credential"), eq(account.password, was)))
      .returning({ id: account.id });
    if (changed.length === 0)
      throw new StetError("stale", "Your password was changed elsewhere a moment ago. Try again.");
    await transaction.delete(session).where(and(eq(session.userId, id), ne(session.token, token)));
    await recordEvent(transaction, viewer, {
      type: "member.password_reset",
      subjectId: viewer.memberId,
      data: { by: "member" },
    });
  });
}

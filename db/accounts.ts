import { v7 as uuidv7 } from "uuid";
import { StetError } from "@/domain/error/stet-error";
import type { Database, Transaction } from "./database";
import { account, user } from "./schema/auth";

/** What Better Auth needs to let somebody sign in; the hash is of `better-auth/crypto`. */
export type NewAccount = { name: string; email: string; passwordHash: string };

/**
 * An account to sign in by, with the id that a member refers to. It belongs to no newsroom yet.
 * Throws `id_taken` when the address has an account.
 */
export async function createAccount(database: Database | Transaction, request: NewAccount): Promise<string> {
  const id = uuidv7();
  const email = request.email.toLowerCase();
  const [made] = await database
    .insert(user)
    .values({ id, name: request.name, email, emailVerified: true })
    .onConflictDoNothing({ target: user.email })
    .returning({ id: user.id });
  if (!made) throw new StetError("id_taken", "There is an account with this email address already.");
  await database.insert(account).values({
    id: uuidv7(),
    accountId: id,
    providerId: "credential",
    userId: id,
    password: request.passwordHash,
  });
  return id;
}

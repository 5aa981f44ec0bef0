import { hashPassword } from "better-auth/crypto";
import { createAccount } from "@/db/accounts";
import type { Database } from "@/db/database";
import { createNewsroom, hasNewsroom } from "@/db/members";
import { StetError } from "@/domain/error/stet-error";
import type { FoundNewsroom } from "@/domain/newsroom/newsroom";

/**
 * First run: the newsroom, and the account and membership of its first admin, all or nothing.
 * @throws StetError `forbidden` for everybody but the first.
 */
export async function foundNewsroom(database: Database, { name, admin }: FoundNewsroom): Promise<void> {
  // Asked here only to spare the hashing; that there is one first newsroom, the database sees to.
  if (await hasNewsroom(database)) throw new StetError("forbidden", "Stet is already set up.");
  const passwordHash = await hashPassword(admin.password);
  await database.transaction(async (transaction) => {
    const accountId = await createAccount(transaction, {
      name: admin.name,
      email: admin.email,
      passwordHash,
    });
    await createNewsroom(transaction, { name, admin: { accountId, name: admin.name } });
  });
}

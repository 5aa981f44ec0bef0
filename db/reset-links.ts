import { and, eq, like } from "drizzle-orm";
import type { Transaction } from "./database";
import { verification } from "./schema/auth";

const PREFIX = "password-reset:";

/** How a link for a new password is called among what is to be verified. */
export const resetIdentifier = (hash: Buffer) => `${PREFIX}${hash.toString("hex")}`;

export const isResetLink = like(verification.identifier, `${PREFIX}%`);

/** Links on their way to an account are good no longer. */
export async function voidResetLinks(transaction: Transaction, accountId: string): Promise<void> {
  await transaction.delete(verification).where(and(isResetLink, eq(verification.value, accountId)));
}

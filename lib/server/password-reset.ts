import { hashPassword } from "better-auth/crypto";
import type { Database } from "@/db/database";
import {
  assertResetOpen,
  createPasswordReset,
  type PasswordReset,
  redeemPasswordReset,
} from "@/db/password-resets";
import { StetError } from "@/domain/error/stet-error";
import type { ResetPassword } from "@/domain/member/account";
import { clientAddress } from "./client-address";
import { limitCodes } from "./code-limit";
import { limitUse } from "./failure-limit";
import { isMailConfigured, queueMail } from "./mail";
import { ownUrl } from "./own-url";

/**
 * Send whoever has the address a link for a new password. Nothing tells whether anybody has it.
 * @throws StetError `unavailable` where Stet sends no e-mail, `too_many_requests`.
 */
export async function askPasswordReset(database: Database, request: Request, email: string): Promise<void> {
  if (!isMailConfigured())
    throw new StetError("unavailable", "This Stet sends no e-mail. Ask whoever looks after it for help.");
  const limits = [{ key: `reset:${clientAddress(request)}`, most: 10 }];
  await limitUse(database, { limits, now: Date.now(), what: "to get a link" });
  await database.transaction(async (transaction) => {
    const reset = await createPasswordReset(transaction, email);
    if (reset) await queueMail(transaction, mailOf(reset));
  });
}

/**
 * Says of a link on opening it whether it is good. Opening does not use it up: programs follow links in mails too.
 * @throws StetError `not_found` where it is not, `too_many_requests`.
 */
export async function openPasswordReset(
  database: Database,
  caller: Parameters<typeof clientAddress>[0],
  code: string,
): Promise<{ code: string }> {
  await limitCodes(database, clientAddress(caller), () => assertResetOpen(database, code));
  return { code };
}

/**
 * A new password by a link.
 * @throws StetError `not_found` where the link is not good, `too_many_requests`.
 */
export async function resetPassword(
  database: Database,
  request: Request,
  { code, password }: ResetPassword,
): Promise<void> {
  await limitCodes(database, clientAddress(request), async () => {
    // Asked first only to spare the hashing for codes that are good for nothing.
    await assertResetOpen(database, code);
    await redeemPasswordReset(database, { code, passwordHash: await hashPassword(password) });
  });
}

function mailOf({ code, email, name }: PasswordReset) {
  const link = { label: "Choose a new password", href: ownUrl(`/reset-password?code=${code}`) };
  const paragraphs = [
    { words: `Hello ${name},` },
    { words: "Somebody, probably you, asked for a new password for Stet.", link },
    {
      words:
        "The link works once, for an hour. If you did not ask for it, do nothing: your password stays as it is.",
    },
  ];
  return { to: email, subject: "A new password for Stet", paragraphs };
}

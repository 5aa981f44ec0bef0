import { hashPassword, verifyPassword } from "better-auth/crypto";
import { changePasswordHash, getAccount } from "@/db/accounts";
import type { Database } from "@/db/database";
import { StetError } from "@/domain/error/stet-error";
import type { ChangePassword } from "@/domain/member/account";
import type { Viewer } from "@/domain/member/member";
import { clientAddress } from "./client-address";
import { readSessionToken } from "./read-session-token";
import { limitSignIn } from "./sign-in-limit";

/**
 * Change one's own password; one's other sessions end.
 * @throws StetError `invalid` for a wrong one, `too_many_requests` for too many wrong ones, `stale`.
 */
export async function changePassword(
  database: Database,
  viewer: Viewer,
  request: Request,
  { current, password }: ChangePassword,
): Promise<void> {
  const { email, passwordHash } = await getAccount(database, viewer);
  const attempt = { address: clientAddress(request), email, now: Date.now() };
  const was = await limitSignIn(database, attempt, () => assertPassword(passwordHash, current));
  const becomes = await hashPassword(password);
  const token = (await readSessionToken(request.headers)) ?? "";
  await changePasswordHash(database, viewer, { was, becomes, token });
}

async function assertPassword(hash: string | null, password: string): Promise<string> {
  if (hash && (await verifyPassword({ hash, password }))) return hash;
  throw new StetError("invalid", "The password is not right.", {
    fields: { current: "This is not your password." },
  });
}

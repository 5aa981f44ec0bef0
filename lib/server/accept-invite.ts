import { hashPassword } from "better-auth/crypto";
import { acceptInvite as acceptInviteRow, getOpenInvite } from "@/db/accept-invite";
import type { Database } from "@/db/database";
import type { AcceptInvite } from "@/domain/member/invite";
import { clientAddress } from "./client-address";
import { limitCodes } from "./code-limit";
import { type SignedIn, signIn } from "./sign-in";

/**
 * Take up an invitation and start the new member's first session.
 * @throws StetError `too_many_requests`, and as `acceptInvite` of db/accept-invite.ts.
 */
export async function acceptInvite(
  database: Database,
  request: Request,
  { code, name, email, password }: AcceptInvite,
): Promise<SignedIn> {
  await limitCodes(database, clientAddress(request), async () => {
    // Asked first only to spare the hashing for codes that are good for nothing.
    await getOpenInvite(database, code);
    const passwordHash = await hashPassword(password);
    await acceptInviteRow(database, { code, name, email, passwordHash });
  });
  return signIn(database, request, { email, password });
}

import type { Database } from "@/db/database";
import type { Viewer } from "@/domain/member/member";
import type { SignIn } from "@/domain/member/sign-in";
import { getAuthentication } from "./authentication";
import { authenticationError } from "./authentication-error";
import { clientAddress } from "./client-address";
import { memberOfSession } from "./member-of-session";
import { limitSignIn } from "./sign-in-limit";

/** Who somebody turned out to be, and the headers that set the cookie of their new session. */
export type SignedIn = { viewer: Viewer; headers: Headers };

async function startSession(request: Request, { email, password }: SignIn) {
  const { api } = getAuthentication();
  try {
    return await api.signInEmail({
      body: { email, password },
      headers: request.headers,
      returnHeaders: true,
    });
  } catch (error) {
    throw authenticationError(error);
  }
}

/**
 * Check a password and start a session.
 * @throws StetError `unauthenticated`, `too_many_requests`, `forbidden` for an account without a newsroom.
 */
export async function signIn(database: Database, request: Request, credentials: SignIn): Promise<SignedIn> {
  const attempt = { address: clientAddress(request), email: credentials.email, now: Date.now() };
  const { headers, response } = await limitSignIn(database, attempt, () =>
    startSession(request, credentials),
  );
  const { user, token } = response;
  const viewer = await memberOfSession(database, { accountId: user.id, token });
  return { viewer, headers };
}

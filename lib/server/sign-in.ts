import type { Database } from "@/db/database";
import { findViewer } from "@/db/members";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { SignIn } from "@/domain/member/sign-in";
import { getAuthentication } from "./authentication";
import { authenticationError } from "./authentication-error";
import { clientAddress } from "./client-address";
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
  const viewer = await findViewer(database, response.user.id);
  if (!viewer)
    throw new StetError("forbidden", "This account is no longer a member of the newsroom. Ask an admin.");
  return { viewer, headers };
}

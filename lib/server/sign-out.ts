import { getAuthentication } from "./authentication";
import { authenticationError } from "./authentication-error";

/**
 * End this session, or every session of its account, and say which cookies go. A session that is over already is
 * no reason to complain.
 */
export async function signOut(request: Request, from: "here" | "everywhere"): Promise<Headers> {
  const { api } = getAuthentication();
  const { headers } = request;
  try {
    // Better Auth's own sign-out keeps quiet about a database that is away; asking for the session does not.
    const session = await api.getSession({ headers });
    const end = from === "everywhere" && session ? api.revokeSessions : api.signOut;
    return (await end({ headers, returnHeaders: true })).headers;
  } catch (error) {
    throw authenticationError(error);
  }
}

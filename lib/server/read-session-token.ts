import { parseCookies } from "better-auth/cookies";
import { constantTimeEqual, makeSignature } from "better-auth/crypto";
import { getAuthentication } from "./authentication";

/** The token in Better Auth's signed cookie, `null` when there is none or it was not signed by us. */
export async function readSessionToken(headers: Headers): Promise<string | null> {
  const { authCookies, secret } = await getAuthentication().$context;
  const cookie = parseCookies(headers.get("cookie") ?? "").get(authCookies.sessionToken.name) ?? "";
  const dot = cookie.lastIndexOf(".");
  if (dot < 1) return null;
  const token = cookie.slice(0, dot);
  const isOurs = constantTimeEqual(cookie.slice(dot + 1), await makeSignature(token, secret));
  return isOurs ? token : null;
}

import { isAPIError } from "better-auth/api";
import { addressStanding } from "@/db/address-standing";
import type { Database } from "@/db/database";
import { endSession, findViewerOfSession } from "@/db/sessions";
import { StetError } from "@/domain/error/stet-error";
import type { OidcProblem } from "@/domain/member/sign-in";
import { clientAddress } from "./client-address";
import { withConfirmedAddress } from "./confirmed-address";
import { limitUse } from "./failure-limit";
import { getOidcAuthentication, OIDC_PROVIDER } from "./oidc-authentication";
import { readSessionToken } from "./read-session-token";
import { safeNext } from "./safe-next";
import { signInPath } from "./sign-in-path";

/**
 * Begin to sign in through the provider: the page of it to go to, and the headers that bind the answer to this
 * browser.
 * @throws StetError `not_found` where none is configured, `unavailable` while it does not answer,
 * `too_many_requests`.
 */
export async function startOidcSignIn(
  database: Database,
  request: Request,
  next: string | undefined,
): Promise<{ url: string; headers: Headers }> {
  const { api } = getOidcAuthentication();
  const limits = [{ key: `oidc:${clientAddress(request)}`, most: 60 }];
  await limitUse(database, { limits, now: Date.now(), what: "to sign in" });
  try {
    const { headers, response } = await api.signInSocial({
      body: {
        provider: OIDC_PROVIDER,
        callbackURL: safeNext(next),
        errorCallbackURL: signInPath({ next: safeNext(next) }),
        disableRedirect: true,
      },
      headers: request.headers,
      returnHeaders: true,
    });
    if (!response.url) throw new Error("The provider has no page to sign in at.");
    return { url: response.url, headers };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    throw new StetError(
      "unavailable",
      "The sign-in service does not answer. Try again, or use your password.",
    );
  }
}

/** How signing in through the provider ended: where to go on to, now or later, and what was wrong, if anything. */
export type OidcSignIn = {
  /** They set cookies. */
  headers: Headers;
  next: string;
  problem?: OidcProblem;
};

/** The provider has sent somebody back. */
export async function finishOidcSignIn(database: Database, request: Request): Promise<OidcSignIn> {
  const { searchParams } = new URL(request.url);
  const { answer, address } = await withConfirmedAddress(() =>
    getOidcAuthentication().api.callbackOAuth({
      method: "GET",
      params: { id: OIDC_PROVIDER },
      query: Object.fromEntries(searchParams),
      headers: request.headers,
      asResponse: true,
    }),
  );
  const { headers } = answer;
  const target = new URL(headers.get("location") ?? "/sign-in", request.url);
  const token = await readSessionToken(cookiesSetBy(headers));
  if (token === null) {
    const problem = await problemOf(database, { error: target.searchParams.get("error"), address });
    return { headers, next: safeNext(target.searchParams.get("next")), problem };
  }
  const next = safeNext(target.pathname + target.search + target.hash);
  if (await findViewerOfSession(database, token)) return { headers, next };
  await endSession(database, token);
  return { headers: new Headers(), next, problem: "deactivated" };
}

/** The cookies of an answer as the browser would send them with its next request. */
function cookiesSetBy(headers: Headers): Headers {
  const cookies = headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0]);
  return new Headers({ cookie: cookies.join("; ") });
}

/** Nobody is told of an address that the provider has not confirmed to be theirs. */
async function problemOf(
  database: Database,
  { error, address }: { error: string | null; address: string | undefined },
): Promise<OidcProblem> {
  if (error === "access_denied") return "cancelled";
  if (error !== "signup_disabled" && error !== "account_not_linked") return "failed";
  const standing = address === undefined ? "nobody" : await addressStanding(database, address);
  if (standing === "deactivated" || standing === "invited") return standing;
  return error === "signup_disabled" ? "not_member" : "not_verified";
}

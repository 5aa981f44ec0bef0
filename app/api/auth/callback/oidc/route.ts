import { z } from "zod";
import { ANSWER_HEADERS, withCookies } from "@/lib/server/answer";
import { handlePublic } from "@/lib/server/handle";
import { finishOidcSignIn } from "@/lib/server/oidc-sign-in";
import { signInPath } from "@/lib/server/sign-in-path";

/** Providers may add what they like to the address they send people back to. */
const Sent = z.record(z.string(), z.unknown());

export const GET = handlePublic({ query: Sent }, async ({ database, request }) => {
  const { next, problem, headers } = await finishOidcSignIn(database, request);
  const location = problem ? signInPath({ next, problem }) : next;
  const found = new Response(null, { status: 303, headers: { ...ANSWER_HEADERS, location } });
  return withCookies(found, headers);
});

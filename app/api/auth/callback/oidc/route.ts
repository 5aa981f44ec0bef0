import { z } from "zod";
import { ANSWER_HEADERS, withCookies } from "@/lib/server/answer";
import { handlePublic } from "@/lib/server/handle";
import { finishOidcSignIn } from "@/lib/server/oidc-sign-in";

/** Providers may add what they like to the address they send people back to. */
const Sent = z.record(z.string(), z.unknown());

export const GET = handlePublic({ query: Sent }, async ({ database, request }) => {
  const ended = await finishOidcSignIn(database, request);
  const location = "next" in ended ? ended.next : `/sign-in?problem=${ended.problem}`;
  const found = new Response(null, { status: 303, headers: { ...ANSWER_HEADERS, location } });
  return withCookies(found, ended.headers);
});

import { FoundNewsroom } from "@/domain/newsroom/newsroom";
import { answer, withCookies } from "@/lib/server/answer";
import { foundNewsroom } from "@/lib/server/found-newsroom";
import { handlePublic } from "@/lib/server/handle";
import { getSessionView } from "@/lib/server/session-view";
import { signIn } from "@/lib/server/sign-in";

/** First run: makes the newsroom and its admin, and signs the admin in. */
export const POST = handlePublic({ body: FoundNewsroom }, async ({ database, request, body }) => {
  await foundNewsroom(database, body);
  const { email, password } = body.admin;
  const { viewer, headers } = await signIn(database, request, { email, password });
  return withCookies(answer(await getSessionView(database, viewer), 201), headers);
});

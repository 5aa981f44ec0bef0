import { renameMember } from "@/db/members";
import { EditProfile } from "@/domain/member/account";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";
import { getSessionView } from "@/lib/server/session-view";

export const GET = handle({}, async ({ database, viewer }) => answer(await getSessionView(database, viewer)));

/** One's own name. */
export const PATCH = handle({ body: EditProfile }, async ({ database, viewer, body }) =>
  answer(await getSessionView(database, await renameMember(database, viewer, body.name))),
);

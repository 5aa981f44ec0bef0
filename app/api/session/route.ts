import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";
import { getSessionView } from "@/lib/server/session-view";

export const GET = handle({}, async ({ database, viewer }) => answer(await getSessionView(database, viewer)));

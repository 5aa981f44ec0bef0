import { listMembers } from "@/db/members";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const GET = handle({}, async ({ database, viewer }) => answer(await listMembers(database, viewer)));

import { giveBackRead } from "@/db/back-reads";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const POST = handle({ params: ["articleId"] }, async ({ database, viewer, params }) =>
  answer(await giveBackRead(database, viewer, params.articleId)),
);

import { undoAll } from "@/db/bulk-decisions";
import { answer } from "@/lib/server/answer";
import { handle } from "@/lib/server/handle";

export const DELETE = handle({ params: ["articleId", "bulkId"] }, async ({ database, viewer, params }) =>
  answer(await undoAll(database, viewer, params.articleId, params.bulkId)),
);

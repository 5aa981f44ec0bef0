import { exportActivity } from "@/db/activity";
import { ActivityExportQuery } from "@/domain/event/activity";
import { answerActivityFile } from "@/lib/server/answer-activity-file";
import { handle } from "@/lib/server/handle";

export const GET = handle(
  { params: ["articleId"], query: ActivityExportQuery },
  async ({ database, viewer, params, query: { format, ...filter } }) => {
    const entries = await exportActivity(database, viewer, params, filter);
    return answerActivityFile(`activity-${params.articleId}`, format, entries);
  },
);

import { exportActivity } from "@/db/activity";
import { ActivityExportQuery } from "@/domain/event/activity";
import { answerActivityFile } from "@/lib/server/answer-activity-file";
import { handle } from "@/lib/server/handle";

export const GET = handle(
  { query: ActivityExportQuery },
  async ({ database, viewer, query: { format, ...filter } }) => {
    const entries = await exportActivity(database, viewer, { articleId: undefined }, filter);
    return answerActivityFile("record", format, entries);
  },
);

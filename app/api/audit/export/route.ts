import { exportActivity } from "@/db/activity";
import { getNewsroom } from "@/db/newsrooms";
import { ActivityExportQuery } from "@/domain/event/activity";
import { recordFileName } from "@/domain/text/record-file-name";
import { answerActivityFile } from "@/lib/server/answer-activity-file";
import { handle } from "@/lib/server/handle";

export const GET = handle(
  { query: ActivityExportQuery },
  async ({ database, viewer, query: { format, ...filter } }) => {
    const entries = await exportActivity(database, viewer, { articleId: undefined }, filter);
    const { name } = await getNewsroom(database, viewer);
    return answerActivityFile(recordFileName(name, "record", new Date()), format, entries);
  },
);

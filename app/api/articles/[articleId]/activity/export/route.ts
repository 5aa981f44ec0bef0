import { exportActivity } from "@/db/activity";
import { getArticleHead } from "@/db/article-heads";
import { ActivityExportQuery } from "@/domain/event/activity";
import { recordFileName } from "@/domain/text/record-file-name";
import { answerActivityFile } from "@/lib/server/answer-activity-file";
import { handle } from "@/lib/server/handle";

export const GET = handle(
  { params: ["articleId"], query: ActivityExportQuery },
  async ({ database, viewer, params, query: { format, ...filter } }) => {
    const entries = await exportActivity(database, viewer, params, filter);
    const { headline } = await getArticleHead(database, viewer, params.articleId);
    return answerActivityFile(recordFileName(headline, "activity", new Date()), format, entries);
  },
);

import { Readable } from "node:stream";
import type { ActivityEntry, ActivityExportQuery } from "@/domain/event/activity";
import { activityCsv } from "@/exchange/activity-csv";
import { activityJson } from "@/exchange/activity-json";
import { ANSWER_HEADERS } from "./answer";
import { logger } from "./logger";

const FORMATS = {
  csv: { write: activityCsv, type: "text/csv; charset=utf-8" },
  json: { write: activityJson, type: "application/json" },
} as const;

/**
 * A file of the record to keep, sent as it is read. Should the database fail half-way the transfer breaks off, so that
 * nobody takes half a record for a whole one.
 */
export function answerActivityFile(
  name: string,
  format: ActivityExportQuery["format"],
  entries: AsyncIterable<ActivityEntry>,
): Response {
  const { write, type } = FORMATS[format];
  const body = Readable.from(write(entries), { objectMode: false });
  body.on("error", (error) => logger.error({ err: error }, "an export of the record broke off"));
  return new Response(Readable.toWeb(body) as ReadableStream, {
    headers: {
      ...ANSWER_HEADERS,
      "content-type": type,
      "content-disposition": `attachment; filename="${name}.${format}"`,
    },
  });
}

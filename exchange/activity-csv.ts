import { pipeline } from "node:stream";
import { stringify } from "csv-stringify";
import type { ActivityEntry } from "@/domain/event/activity";

/** The columns, in order: its name, and what an event says in it. */
const COLUMNS: Readonly<Record<string, (entry: ActivityEntry) => string>> = {
  number: ({ sequence }) => String(sequence),
  time: ({ createdAt }) => createdAt,
  member: ({ member }) => member.name,
  "what happened": ({ sentence }) => sentence,
  article: ({ article }) => article?.headline ?? "",
  revision: ({ revision }) => (revision === undefined ? "" : String(revision)),
  type: ({ type }) => type,
  data: ({ data }) => JSON.stringify(data),
  "member id": ({ member }) => member.id,
  "article id": ({ article }) => article?.id ?? "",
  "subject id": ({ subjectId }) => subjectId,
  "event id": ({ id }) => id,
  hash: ({ hash }) => hash,
};

/** What a spreadsheet may take for the beginning of a formula, plain and full-width. */
const FORMULA_IN_NEXT_CELL = /;(?=[\s"]*[=+\-@＝＋－＠])/g;

/**
 * A cell that a spreadsheet shows as text, whatever stands in it. The first character is the library's affair. A
 * spreadsheet that parts cells at semicolons, as many countries' do, breaks ours there and at line ends, and would
 * take what follows for a cell of its own.
 */
function harmless(cell: string): string {
  return cell
    .replaceAll(/[\t\r\n]+/g, " ")
    .trim()
    .replaceAll(FORMULA_IN_NEXT_CELL, ";'");
}

/** The record as CSV in UTF-8, formulas neutralised with a leading apostrophe. */
export function activityCsv(entries: AsyncIterable<ActivityEntry>): AsyncIterable<string | Buffer> {
  async function* rows() {
    for await (const entry of entries) yield Object.values(COLUMNS).map((cell) => harmless(cell(entry)));
  }
  const csv = stringify({
    header: true,
    columns: Object.keys(COLUMNS),
    bom: true,
    quoted: true,
    escape_formulas: true,
    record_delimiter: "windows",
  });
  // A failure of the rows is thrown to whoever reads the file; that is all there is to do about it.
  pipeline(rows, csv, () => undefined);
  return csv;
}

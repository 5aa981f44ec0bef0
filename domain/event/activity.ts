import { z } from "zod";
import type { EventView } from "./event";

/** Coarse kinds of events, to filter by: the noun an event's type begins with. */
export const ACTIVITY_KINDS = [
  "text",
  "annotations",
  "corrections",
  "threads",
  "workflow",
  "people",
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** A day of UTC: `2026-11-23`. Of centuries that a newsroom's record can be about. */
const day = z.iso.date().regex(/^(19|20|21)/, "Choose a day between 1900 and 2199.");

/** `GET /api/articles/:id/activity` and, for admins, `GET /api/audit` (of the whole newsroom). */
export const ActivityQuery = z.strictObject({
  kind: z.enum(ACTIVITY_KINDS).optional(),
  memberId: z.uuid().optional(),
  /** Days, inclusive. */
  since: day.optional(),
  until: day.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ActivityQuery = z.infer<typeof ActivityQuery>;

/** `GET /api/articles/:id/activity/export` and `GET /api/audit/export`: the same filters, everything at once. */
export const ActivityExportQuery = ActivityQuery.omit({ cursor: true, limit: true }).extend({
  format: z.enum(["csv", "json"]),
});
export type ActivityExportQuery = z.infer<typeof ActivityExportQuery>;

export type ActivityEntry = EventView & {
  /** What happened, in plain words, without the member's name: `approved the correction of “3 March”`. */
  sentence: string;
  /** In the newsroom's record, and in every file, the article it happened in. */
  article?: { id: string; headline: string };
  /** Where to see it: a path of this Stet. */
  href?: string;
};

export type ActivityList = { entries: ActivityEntry[]; nextCursor: string | null };

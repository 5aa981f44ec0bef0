import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { ANCHOR_STATES } from "@/domain/anchor/anchor";
import { annotation } from "./annotation";
import { moment } from "./moment";
import { oneOf } from "./one-of";
import { revision } from "./revision";

/**
 * Where an annotation is pinned: as made (never changed, a trigger sees to it) and its place at the newest revision.
 * Re-attaching or resizing adds a row with the next ordinal and marks the one before as replaced.
 * Offsets are UTF-16 units from the start of the block.
 */
export const anchor = pgTable(
  "anchor",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    annotationId: uuid("annotation_id").notNull(),
    /** From 1, one more with each re-attachment. */
    ordinal: integer("ordinal").notNull().default(1),
    articleId: uuid("article_id").notNull(),
    /** The revision in whose text the passage was selected. */
    madeRevision: integer("made_revision").notNull(),
    madeStartBlock: text("made_start_block").notNull(),
    madeStartOffset: integer("made_start_offset").notNull(),
    madeEndBlock: text("made_end_block").notNull(),
    madeEndOffset: integer("made_end_offset").notNull(),
    /** The words selected, and what stood around them. Empty words: an insertion point. */
    exact: text("exact").notNull(),
    prefix: text("prefix").notNull(),
    suffix: text("suffix").notNull(),
    /** Null, all four, while the anchor is ambiguous or detached. */
    startBlock: text("start_block"),
    startOffset: integer("start_offset"),
    endBlock: text("end_block"),
    endOffset: integer("end_offset"),
    state: text("state", { enum: ANCHOR_STATES }).notNull(),
    /** The revision at which place and state were last set; they hold from it to the article's newest. */
    placeRevision: integer("place_revision").notNull(),
    replacedAt: moment("replaced_at"),
  },
  (t) => [
    primaryKey({ name: "anchor_pk", columns: [t.newsroomId, t.annotationId, t.ordinal] }),
    foreignKey({
      name: "anchor_annotation",
      columns: [t.newsroomId, t.articleId, t.annotationId],
      foreignColumns: [annotation.newsroomId, annotation.articleId, annotation.id],
    }),
    foreignKey({
      name: "anchor_made_revision",
      columns: [t.newsroomId, t.articleId, t.madeRevision],
      foreignColumns: [revision.newsroomId, revision.articleId, revision.number],
    }),
    foreignKey({
      name: "anchor_place_revision",
      columns: [t.newsroomId, t.articleId, t.placeRevision],
      foreignColumns: [revision.newsroomId, revision.articleId, revision.number],
    }),
    uniqueIndex("anchor_current").on(t.newsroomId, t.annotationId).where(sql`replaced_at is null`),
    index("anchor_start").on(t.newsroomId, t.articleId, t.startBlock),
    index("anchor_end").on(t.newsroomId, t.articleId, t.endBlock),
    check("anchor_ordinal", sql`${t.ordinal} >= 1`),
    check("anchor_state", oneOf(t.state, ANCHOR_STATES)),
    check(
      "anchor_made_offsets",
      sql`${t.madeStartOffset} >= 0 and ${t.madeEndOffset} >= 0 and (${t.madeStartBlock} <> ${t.madeEndBlock} or ${t.madeStartOffset} <= ${t.madeEndOffset})`,
    ),
    check(
      "anchor_made_blocks",
      sql`length(${t.madeStartBlock}) between 1 and 64 and length(${t.madeEndBlock}) between 1 and 64`,
    ),
    check(
      "anchor_made_words",
      sql`(${t.exact} = '') = (${t.madeStartBlock} = ${t.madeEndBlock} and ${t.madeStartOffset} = ${t.madeEndOffset})`,
    ),
    check(
      "anchor_quote_length",
      sql`length(${t.exact}) <= 50000 and length(${t.prefix}) <= 256 and length(${t.suffix}) <= 256`,
    ),
    check(
      "anchor_placed",
      sql`num_nonnulls(${t.startBlock}, ${t.startOffset}, ${t.endBlock}, ${t.endOffset}) = case when ${oneOf(t.state, ["ambiguous", "detached"])} then 0 else 4 end`,
    ),
    check(
      "anchor_place_offsets",
      sql`${t.startOffset} >= 0 and ${t.endOffset} >= 0 and (${t.startBlock} <> ${t.endBlock} or ${t.startOffset} <= ${t.endOffset})`,
    ),
    check(
      "anchor_place_blocks",
      sql`length(${t.startBlock}) between 1 and 64 and length(${t.endBlock}) between 1 and 64`,
    ),
    check(
      "anchor_same_words",
      sql`not (${oneOf(t.state, ["anchored", "moved"])}) or (${t.exact} = '') = (${t.startBlock} = ${t.endBlock} and ${t.startOffset} = ${t.endOffset})`,
    ),
    check("anchor_place_after_made", sql`${t.placeRevision} >= ${t.madeRevision}`),
  ],
);

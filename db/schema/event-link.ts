import { sql } from "drizzle-orm";
import { bigint, check, foreignKey, pgTable, primaryKey, unique, uuid } from "drizzle-orm/pg-core";
import { bytea } from "./bytea";
import { event } from "./event";
import { newsroom } from "./newsroom";

/**
 * The place of an event in its newsroom's record: each carries the hash of the one before it. A trigger adds it when
 * the event's transaction commits (see the migration `people_constraints`), so that whoever writes an event cannot
 * leave it out.
 */
export const eventLink = pgTable(
  "event_link",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    /** From 1, without gaps. */
    sequence: bigint("sequence", { mode: "number" }).notNull(),
    eventId: uuid("event_id").notNull(),
    previousHash: bytea("previous_hash").notNull(),
    /** SHA-256 of the hash before it and the event. */
    hash: bytea("hash").notNull(),
  },
  (t) => [
    primaryKey({ name: "event_link_pk", columns: [t.newsroomId, t.sequence] }),
    unique("event_link_event").on(t.newsroomId, t.eventId),
    foreignKey({
      name: "event_link_of_event",
      columns: [t.newsroomId, t.eventId],
      foreignColumns: [event.newsroomId, event.id],
    }),
    check("event_link_sequence", sql`${t.sequence} >= 1`),
    check("event_link_hashes", sql`octet_length(${t.previousHash}) = 32 and octet_length(${t.hash}) = 32`),
  ],
);

/** The end of each newsroom's record. */
export const eventChain = pgTable(
  "event_chain",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    length: bigint("length", { mode: "number" }).notNull(),
    hash: bytea("hash").notNull(),
  },
  (t) => [
    primaryKey({ name: "event_chain_pk", columns: [t.newsroomId] }),
    foreignKey({ name: "event_chain_newsroom", columns: [t.newsroomId], foreignColumns: [newsroom.id] }),
    check("event_chain_length", sql`${t.length} >= 0 and octet_length(${t.hash}) = 32`),
  ],
);

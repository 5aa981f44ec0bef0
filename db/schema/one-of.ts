import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/**
 * The condition that a column holds one of a domain constant's words. Checks on text columns rather than
 * PostgreSQL enums: a word can be added or taken away inside a transaction, on every engine.
 */
export function oneOf(column: AnyPgColumn, words: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(", "))})`;
}

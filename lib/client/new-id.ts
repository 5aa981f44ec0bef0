import { v7 } from "uuid";

/** An id for a row that does not exist yet: UUIDv7, so the database keeps rows in the order they were made. */
export function newId(): string {
  return v7();
}

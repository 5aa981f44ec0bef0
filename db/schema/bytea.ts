import { customType } from "drizzle-orm/pg-core";

/** Bytes as they are. Drizzle has no column type for them. */
export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

import { sql } from "drizzle-orm";
import { boolean, check, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { moment } from "./moment";

/** The tenant. Every other table begins with its id. */
export const newsroom = pgTable(
  "newsroom",
  {
    id: uuid("id").primaryKey(),
    name: text("name").notNull(),
    /** True for the newsroom made at first run, else null: unique, so that first run happens once. */
    isFirst: boolean("is_first"),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    unique("newsroom_first").on(t.isFirst),
    check("newsroom_first_or_null", sql`${t.isFirst} is null or ${t.isFirst}`),
    check("newsroom_name_length", sql`length(${t.name}) between 1 and 200`),
  ],
);

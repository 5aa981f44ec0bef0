import { sql } from "drizzle-orm";
import { boolean, check, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { APPROVAL_RULES } from "@/domain/stage/stage";
import { moment } from "./moment";
import { oneOf } from "./one-of";

/** The tenant. Every other table begins with its id. */
export const newsroom = pgTable(
  "newsroom",
  {
    id: uuid("id").primaryKey(),
    name: text("name").notNull(),
    /** True for the newsroom made at first run, else null: unique, so that first run happens once. */
    isFirst: boolean("is_first"),
    /** Whose words may be approved by whom. */
    approvalRule: text("approval_rule", { enum: APPROVAL_RULES }).notNull().default("own_words"),
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    unique("newsroom_first").on(t.isFirst),
    check("newsroom_first_or_null", sql`${t.isFirst} is null or ${t.isFirst}`),
    check("newsroom_approval_rule", oneOf(t.approvalRule, APPROVAL_RULES)),
    check("newsroom_version", sql`${t.version} >= 1`),
    check("newsroom_name_length", sql`length(${t.name}) between 1 and 200`),
  ],
);

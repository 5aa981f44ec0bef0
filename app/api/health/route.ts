import { sql } from "drizzle-orm";
import { getDatabase } from "@/db/database";
import { answer } from "@/lib/server/answer";
import { logger } from "@/lib/server/logger";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/** For whoever watches over Stet: is it up, and does it reach its database? */
export async function GET(): Promise<Response> {
  try {
    await getDatabase().execute(sql`SELECT 1`);
    return answer({ status: "ok", database: "ok", version });
  } catch (error) {
    logger.warn({ reason: reasonOf(error) }, "the database cannot be reached");
    return answer({ status: "unavailable", database: "unavailable", version }, 503);
  }
}

/** Drizzle's own message is the query; the driver's is below it. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}

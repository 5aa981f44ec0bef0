import { sql } from "drizzle-orm";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { MailChoices } from "@/domain/notification/notification";
import type { Database } from "./database";
import { isViewer } from "./is-viewer";
import { member } from "./schema/member";

/** What a member's row says about e-mail. */
export function mailChoicesOf(row: typeof member.$inferSelect): MailChoices {
  return { mention: row.mailMention, assigned: row.mailAssigned, blocked: row.mailBlocked };
}

/** How the viewer is told by e-mail. Throws `not_found`. */
export async function getMailChoices(database: Database, viewer: Viewer): Promise<MailChoices> {
  const [row] = await database.select().from(member).where(isViewer(viewer));
  if (!row) throw nobody();
  return mailChoicesOf(row);
}

/** Set how the viewer is told by e-mail of what happens from now on. Throws `not_found`. */
export async function setMailChoices(
  database: Database,
  viewer: Viewer,
  choices: MailChoices,
): Promise<MailChoices> {
  const [row] = await database
    .update(member)
    .set({
      mailMention: choices.mention,
      mailAssigned: choices.assigned,
      mailBlocked: choices.blocked,
      version: sql`${member.version} + 1`,
    })
    .where(isViewer(viewer))
    .returning();
  if (!row) throw nobody();
  return mailChoicesOf(row);
}

function nobody(): StetError {
  return new StetError("not_found", "There is no such member.");
}

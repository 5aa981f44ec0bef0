import { eq } from "drizzle-orm";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { NewsroomSettings } from "@/domain/newsroom/newsroom";
import type { SetApprovalRule } from "@/domain/stage/stage";
import { listArticleTypes } from "./article-types";
import type { Database, Transaction } from "./database";
import { recordEvent } from "./events";
import { lockSettings } from "./lock-settings";
import { newsroom } from "./schema/newsroom";

/** What the database knows of the settings; whether e-mail is set up, the server knows. */
export type StoredSettings = Omit<NewsroomSettings, "mail">;

/** How the viewer's newsroom works: every member may know. Throws `not_found`. */
export async function getSettings(database: Database | Transaction, viewer: Viewer): Promise<StoredSettings> {
  const [row] = await database
    .select({ name: newsroom.name, approvalRule: newsroom.approvalRule, version: newsroom.version })
    .from(newsroom)
    .where(eq(newsroom.id, viewer.newsroomId));
  if (!row) throw new StetError("not_found", "There is no such newsroom.");
  return { ...row, types: await listArticleTypes(database, viewer) };
}

/**
 * Set whose words may be approved by whom, for every approval from now on. The rule that holds already changes nothing.
 * @throws StetError `forbidden` unless the viewer manages the settings; `stale`, with the settings as `current`, when
 * somebody changed them since `version`.
 */
export async function setApprovalRule(
  database: Database,
  viewer: Viewer,
  { rule, version }: SetApprovalRule,
): Promise<StoredSettings> {
  return database.transaction(async (transaction) => {
    const before = await lockSettings(transaction, viewer);
    if (before.approvalRule === rule) return getSettings(transaction, viewer);
    if (before.version !== version)
      throw new StetError("stale", "Somebody changed the settings since you opened them. Look again.", {
        current: await getSettings(transaction, viewer),
      });
    await transaction
      .update(newsroom)
      .set({ approvalRule: rule, version: version + 1 })
      .where(eq(newsroom.id, viewer.newsroomId));
    await recordEvent(transaction, viewer, {
      type: "settings.changed",
      subjectId: viewer.newsroomId,
      data: { approvalRule: rule, before: before.approvalRule },
    });
    return getSettings(transaction, viewer);
  });
}

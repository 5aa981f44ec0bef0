import { and, count, eq, ne, sql } from "drizzle-orm";
import type { AtVersion } from "@/domain/annotation/annotation";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { ArticleTypeView, EditArticleType, NewArticleType } from "@/domain/stage/stage";
import { articleTypeView } from "./article-types";
import type { Database, Transaction } from "./database";
import { recordEvent } from "./events";
import { lockSettings } from "./lock-settings";
import { article } from "./schema/article";
import { articleType } from "./schema/article-type";

/**
 * Add a type of articles. The same id again is the same type: it is returned as it stands. A newsroom's only type is
 * its default.
 * @throws StetError `forbidden` unless the viewer manages the settings; `invalid` when the name is taken.
 */
export async function createArticleType(
  database: Database,
  viewer: Viewer,
  { id, name, stages }: NewArticleType,
): Promise<{ type: ArticleTypeView; created: boolean }> {
  return database.transaction(async (transaction) => {
    await lockSettings(transaction, viewer);
    const existing = await findRow(transaction, viewer, id);
    if (existing) return { type: articleTypeView(existing), created: false };
    await assertNameFree(transaction, viewer, { id, name });
    const isDefault = !(await hasDefault(transaction, viewer));
    const [row] = await transaction
      .insert(articleType)
      .values({ newsroomId: viewer.newsroomId, id, name, stages, isDefault })
      .returning();
    if (!row) throw new Error("An insert returned no row");
    await recordEvent(transaction, viewer, {
      type: "article_type.created",
      subjectId: id,
      data: { name, stages },
    });
    return { type: articleTypeView(row), created: true };
  });
}

/**
 * Change a type of articles. Those that exist keep the stages they have. What stands already changes nothing.
 * @throws StetError `forbidden` unless the viewer manages the settings; `not_found`; `stale`, with the type as
 * `current`, when somebody changed it since `version`; `invalid` when the name is taken, or no type would be the default.
 */
export async function editArticleType(
  database: Database,
  viewer: Viewer,
  typeId: string,
  request: EditArticleType,
): Promise<ArticleTypeView> {
  return database.transaction(async (transaction) => {
    await lockSettings(transaction, viewer);
    const before = await getRow(transaction, viewer, typeId);
    const { name, stages, version, isDefault = before.isDefault } = request;
    if (sameType(before, { name, stages, isDefault })) return articleTypeView(before);
    if (before.version !== version)
      throw new StetError("stale", `Somebody changed the type ${before.name} since you opened it.`, {
        current: articleTypeView(before),
      });
    if (before.isDefault && !isDefault)
      throw new StetError("invalid", "New articles need a type. Make another one the default instead.", {
        fields: { isDefault: "Make another type the default instead." },
      });
    await assertNameFree(transaction, viewer, { id: typeId, name });
    if (isDefault) await clearDefault(transaction, viewer);
    const [row] = await transaction
      .update(articleType)
      .set({ name, stages, isDefault, version: version + 1 })
      .where(keyOf(viewer, typeId))
      .returning();
    if (!row) throw new Error("An update of a locked row changed nothing");
    await recordEvent(transaction, viewer, {
      type: "article_type.changed",
      subjectId: typeId,
      data: {
        name,
        stages,
        isDefault,
        before: { name: before.name, stages: before.stages, isDefault: before.isDefault },
      },
    });
    return articleTypeView(row);
  });
}

/**
 * Delete a type that no article is of.
 * @throws StetError `forbidden` unless the viewer manages the settings; `not_found`; `stale`, with the type as
 * `current`, when somebody changed it since `version`; `blocked` when it is the default or an article is of it.
 */
export async function deleteArticleType(
  database: Database,
  viewer: Viewer,
  typeId: string,
  { version }: AtVersion,
): Promise<void> {
  await database.transaction(async (transaction) => {
    await lockSettings(transaction, viewer);
    const row = await getRow(transaction, viewer, typeId);
    if (row.version !== version)
      throw new StetError("stale", `Somebody changed the type ${row.name} since you opened it.`, {
        current: articleTypeView(row),
      });
    if (row.isDefault)
      throw new StetError("blocked", `${row.name} is the default. Make another type the default first.`);
    await assertUnused(transaction, viewer, row);
    await transaction.delete(articleType).where(keyOf(viewer, typeId));
    await recordEvent(transaction, viewer, {
      type: "article_type.deleted",
      subjectId: typeId,
      data: { name: row.name, stages: row.stages },
    });
  });
}

type Row = typeof articleType.$inferSelect;

const keyOf = (viewer: Viewer, typeId: string) =>
  and(eq(articleType.newsroomId, viewer.newsroomId), eq(articleType.id, typeId));

async function findRow(transaction: Transaction, viewer: Viewer, typeId: string): Promise<Row | null> {
  // An article that is being made of this type holds its row: a type it will be of is not deleted under it.
  const [row] = await transaction.select().from(articleType).where(keyOf(viewer, typeId)).for("update");
  return row ?? null;
}

async function getRow(transaction: Transaction, viewer: Viewer, typeId: string): Promise<Row> {
  const row = await findRow(transaction, viewer, typeId);
  if (!row) throw new StetError("not_found", "There is no such type of article.");
  return row;
}

/** In one order of keys, since a database may keep them in another. */
function sameType(
  row: Row,
  { name, stages, isDefault }: Pick<Row, "name" | "stages" | "isDefault">,
): boolean {
  const written = (all: Row["stages"]) =>
    JSON.stringify(all.map((one) => [one.key, one.name, one.roles, one.blocks, one.covers]));
  return row.name === name && row.isDefault === isDefault && written(row.stages) === written(stages);
}

async function assertNameFree(
  transaction: Transaction,
  viewer: Viewer,
  { id, name }: { id: string; name: string },
): Promise<void> {
  const [taken] = await transaction
    .select({ name: articleType.name })
    .from(articleType)
    .where(
      and(
        eq(articleType.newsroomId, viewer.newsroomId),
        sql`lower(${articleType.name}) = lower(${name})`,
        ne(articleType.id, id),
      ),
    );
  if (!taken) return;
  const message = `There is a type called ${taken.name} already.`;
  throw new StetError("invalid", message, { fields: { name: message } });
}

async function hasDefault(transaction: Transaction, viewer: Viewer): Promise<boolean> {
  const [row] = await transaction
    .select({ id: articleType.id })
    .from(articleType)
    .where(and(eq(articleType.newsroomId, viewer.newsroomId), eq(articleType.isDefault, true)));
  return row !== undefined;
}

async function clearDefault(transaction: Transaction, viewer: Viewer): Promise<void> {
  await transaction
    .update(articleType)
    .set({ isDefault: false })
    .where(and(eq(articleType.newsroomId, viewer.newsroomId), eq(articleType.isDefault, true)));
}

async function assertUnused(transaction: Transaction, viewer: Viewer, { id, name }: Row): Promise<void> {
  const [used] = await transaction
    .select({ articles: count() })
    .from(article)
    .where(and(eq(article.newsroomId, viewer.newsroomId), eq(article.typeId, id)));
  const articles = used?.articles ?? 0;
  if (articles === 0) return;
  const many = articles === 1 ? "One article is" : `${articles} articles are`;
  throw new StetError("blocked", `${many} of the type ${name}: it stays.`);
}

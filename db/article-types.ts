import { and, asc, eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Viewer } from "@/domain/member/member";
import { type ArticleTypeView, DEFAULT_TYPES, type StageDefinition } from "@/domain/stage/stage";
import type { Database, Transaction } from "./database";
import { articleStage } from "./schema/article-stage";
import { articleType } from "./schema/article-type";

/** Give a new newsroom the types of articles it starts with. */
export async function seedArticleTypes(transaction: Transaction, newsroomId: string): Promise<void> {
  await transaction
    .insert(articleType)
    .values(DEFAULT_TYPES.map((one, at) => ({ newsroomId, id: uuidv7(), ...one, isDefault: at === 0 })));
}

/** The newsroom's types of articles with their stages: the default first, then by name. */
export async function listArticleTypes(
  database: Database | Transaction,
  viewer: Viewer,
): Promise<ArticleTypeView[]> {
  const rows = await database
    .select()
    .from(articleType)
    .where(eq(articleType.newsroomId, viewer.newsroomId))
    .orderBy(sql`${articleType.isDefault} desc`, asc(articleType.name));
  return rows.map(articleTypeView);
}

export function articleTypeView(row: typeof articleType.$inferSelect): ArticleTypeView {
  const { id, name, isDefault, stages, version } = row;
  return { id, name, isDefault, stages, version };
}

/**
 * The type a new article is of: the one asked for, else the newsroom's default; `null` where there is none.
 */
export async function findArticleType(
  database: Database | Transaction,
  newsroomId: string,
  typeId?: string,
): Promise<ArticleTypeView | null> {
  const asked = typeId ? eq(articleType.id, typeId) : eq(articleType.isDefault, true);
  const [row] = await database
    .select()
    .from(articleType)
    .where(and(eq(articleType.newsroomId, newsroomId), asked));
  return row ? articleTypeView(row) : null;
}

/** Give an article the stages of its type: its own from then on, whatever becomes of the type. */
export async function copyStages(
  transaction: Transaction,
  newsroomId: string,
  articleId: string,
  stages: readonly StageDefinition[],
): Promise<void> {
  if (stages.length === 0) return;
  await transaction
    .insert(articleStage)
    .values(stages.map((stage, at) => ({ newsroomId, articleId, position: at + 1, ...stage })));
}

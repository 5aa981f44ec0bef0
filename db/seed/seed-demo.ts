import { readFile } from "node:fs/promises";
import path from "node:path";
import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { ArticleState } from "@/domain/article/article";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { readArticle } from "@/exchange/read-article";
import { createArticle } from "../articles";
import type { Database } from "../database";
import { hasNewsroom } from "../members";
import { article } from "../schema/article";
import { DemoDesk } from "./demo-desk";
import { seedMembers } from "./demo-members";
import { demoSources } from "./demo-sources";
import { reviewHarbourWall } from "./review-harbour-wall";
import { reviewNightFerry } from "./review-night-ferry";

const DRAFTS = path.join(import.meta.dirname, "drafts");

/**
 * Fills an empty database with the demo newsroom: its people, three articles in different states, a library of sources.
 * All or nothing; of several callers at once one does it. Answers whether this one did: `false` when there is a newsroom.
 */
export async function seedDemo(database: Database): Promise<boolean> {
  if (await hasNewsroom(database)) return false;
  try {
    await database.transaction(fillNewsroom);
    return true;
  } catch (error) {
    if (error instanceof StetError && (error.code === "forbidden" || error.code === "id_taken")) return false;
    throw error;
  }
}

async function fillNewsroom(database: Database): Promise<void> {
  const members = await seedMembers(database);
  const sources = demoSources();
  await importDraft(database, members.reporter, "oyster-beds", "draft");
  const ferry = await importDraft(database, members.reporter, "night-ferry", "changes_requested");
  await reviewNightFerry(ferry, members, sources);
  const wall = await importDraft(database, members.reporter, "harbour-wall", "in_review");
  await reviewHarbourWall(wall, members, sources);
}

async function importDraft(
  database: Database,
  viewer: Viewer,
  name: string,
  state: ArticleState,
): Promise<DemoDesk> {
  const body = await readFile(path.join(DRAFTS, `${name}.md`), "utf8");
  const { document } = readArticle({ body, format: "markdown" });
  const id = uuidv7();
  await createArticle(database, viewer, { id, document });
  await database.update(article).set({ state }).where(eq(article.id, id));
  return new DemoDesk(database, id);
}

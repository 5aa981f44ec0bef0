import { readFile } from "node:fs/promises";
import path from "node:path";
import { v7 as uuidv7 } from "uuid";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { readArticle } from "@/exchange/read-article";
import { listArticleTypes } from "../article-types";
import { createArticle } from "../articles";
import type { Database } from "../database";
import { hasNewsroom } from "../members";
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
  const { reporter, editor, copy, checker, chief } = members;
  await importDraft(database, reporter, "oyster-beds", "Daily");
  const ferry = await importDraft(database, reporter, "night-ferry", "Feature");
  await ferry.move(reporter, "submit");
  await reviewNightFerry(ferry, members, sources);
  await ferry.ask(chief, checker, "fact_check", 2);
  await ferry.move(
    editor,
    "request_changes",
    "The fares need a source, and the timetable must be this year’s.",
  );
  const wall = await importDraft(database, reporter, "harbour-wall", "Investigation");
  await wall.move(reporter, "submit");
  await wall.ask(chief, copy, "copy", 1);
  await wall.giveStage(editor, "desk");
  await reviewHarbourWall(wall, members, sources);
}

async function importDraft(
  database: Database,
  viewer: Viewer,
  name: string,
  typeName: string,
): Promise<DemoDesk> {
  const body = await readFile(path.join(DRAFTS, `${name}.md`), "utf8");
  const { document } = readArticle({ body, format: "markdown" });
  const id = uuidv7();
  const types = await listArticleTypes(database, viewer);
  const typeId = types.find((type) => type.name === typeName)?.id;
  await createArticle(database, viewer, { id, document, typeId });
  return new DemoDesk(database, id);
}

import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reply } from "@/db/comments";
import { createAnnotation } from "@/db/create-annotation";
import { beginReview } from "@/db/reviews";
import { article } from "@/db/schema/article";
import type { CreateAnnotation } from "@/domain/annotation/annotation";
import type { ArticleState } from "@/domain/article/article";
import { ROLES, type Role } from "@/domain/member/member";
import { ALL_ROWS } from "./route-matrix/all-rows";
import { askRoute } from "./route-matrix/ask-route";
import {
  type MatrixNewsroom,
  type MatrixWorld,
  makeWorld,
  openMatrixNewsroom,
} from "./route-matrix/matrix-world";

/** In everything that is written in private, and in nothing else. */
const SECRET = "kingfisher";
const WRITER: Role = "copy_editor";

let newsroom: MatrixNewsroom;
beforeAll(async () => {
  newsroom = await openMatrixNewsroom();
});
afterAll(() => newsroom.close());

type Hidden = { world: MatrixWorld; annotations: string[]; corrections: string[]; comments: string[] };

/** The matrix's world, in which a copy editor has written something of every kind in private. */
async function makeHidden(state: ArticleState): Promise<Hidden> {
  const world = await makeWorld(newsroom, "in_review");
  const { database } = newsroom;
  const { viewer } = newsroom.members[WRITER];
  const { id: articleId, revision } = world.article;
  await beginReview(database, viewer, articleId, { id: uuidv7() });
  const target = (exact: string) => {
    const start = revision.text.indexOf(exact);
    return { revision: 1, start, end: start + exact.length, exact };
  };
  const make = async (request: CreateAnnotation) =>
    (await createAnnotation(database, viewer, articleId, request)).annotation;
  const source = await make({
    id: uuidv7(),
    kind: "source",
    stance: "supports",
    quotation: SECRET,
    target: target("Monday"),
    source: { id: uuidv7(), type: "report", title: `A ${SECRET}` },
  });
  const comment = await make({ id: uuidv7(), kind: "comment", body: SECRET, target: target("Nobody") });
  const correction = await make({
    id: uuidv7(),
    kind: "correction",
    replacement: SECRET,
    reason: SECRET,
    target: target("May"),
  });
  const answer = { id: uuidv7(), body: SECRET };
  await reply(database, viewer, world.comment.id, answer);
  await database.update(article).set({ state }).where(eq(article.id, articleId));
  return {
    world,
    annotations: [source.id, comment.id, correction.id],
    corrections: [correction.id],
    comments: [comment.thread[0]?.id ?? "", answer.id],
  };
}

const worlds = new Map<ArticleState, Promise<Hidden>>();

/** One for all that changes nothing. */
function toRead(state: ArticleState): Promise<Hidden> {
  const world = worlds.get(state) ?? makeHidden(state);
  worlds.set(state, world);
  return world;
}

const isReading = (route: string) => route.startsWith("GET ");

const rows = Object.entries(ALL_ROWS);

/** Somebody else who may. */
function otherRole(may: readonly Role[] | "public"): Role | undefined {
  const roles = may === "public" ? ROLES : may;
  return (["managing_editor", "admin", ...roles] as const).find(
    (role) => roles.includes(role) && role !== WRITER,
  );
}

describe("what is written in private is in no answer to anybody else", () => {
  it("though it is in one to whoever wrote it", async () => {
    const { world } = await makeHidden("in_review");
    const params = { articleId: world.article.id };
    const { text } = await askRoute("GET /api/articles/[articleId]", {
      as: newsroom.members[WRITER],
      params,
    });
    expect(text.split(SECRET).length).toBeGreaterThan(5);
  });

  it.each(rows)("%s", async (route, row) => {
    const role = otherRole(row.may);
    if (!role) throw new Error(`Nobody but the writer may ${route}: choose another writer`);
    const state = row.state ?? "in_review";
    const { world, annotations, comments } = await (isReading(route) ? toRead(state) : makeHidden(state));
    const called = await row.call(world, role);
    const { text } = await askRoute(route, { as: newsroom.members[role], ...called });
    if (row.endsSession) await newsroom.signInAgain(role);
    for (const hidden of [SECRET, ...annotations, ...comments]) expect(text).not.toContain(hidden);
  });
});

const addressed = [
  ["[annotationId]", "annotations"],
  ["[correctionId]", "corrections"],
  ["[commentId]", "comments"],
] as const;

describe.each(addressed)("what is written in private does not exist for anybody else at %s", (name, kind) => {
  it.each(rows.filter(([route]) => route.includes(name)))("%s", async (route, row) => {
    const hidden = await makeHidden(row.state ?? "in_review");
    const called = await row.call(hidden.world, "managing_editor");
    for (const id of hidden[kind])
      expect(
        await askRoute(route, { as: newsroom.members.managing_editor, ...called }, { id }),
      ).toMatchObject({
        status: 404,
        code: "not_found",
      });
  });
});

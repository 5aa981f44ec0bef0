import { and, desc, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/domain/member/member";
import type { ArticleTypeView, StageDefinition } from "@/domain/stage/stage";
import { listArticleTypes } from "./article-types";
import { createArticle, getArticle } from "./articles";
import { createArticleType, deleteArticleType, editArticleType } from "./edit-article-types";
import { user } from "./schema/auth";
import { event } from "./schema/event";
import { member } from "./schema/member";
import { newsroom as newsroomTable } from "./schema/newsroom";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { documentOf, makeNewsroom, type TestNewsroom } from "./test-newsroom";

const LEGAL: StageDefinition = {
  key: "legal",
  name: "Legal",
  roles: ["legal"],
  blocks: true,
  covers: ["words"],
};

let test: TestDatabase;
let newsroom: TestNewsroom;
/** The admin of another newsroom in the same database. */
let stranger: Viewer;
beforeAll(async () => {
  test = await createTestDatabase();
  newsroom = await makeNewsroom(test.database);
  const newsroomId = uuidv7();
  await test.database.insert(newsroomTable).values({ id: newsroomId, name: "The Rival" });
  stranger = { newsroomId, memberId: uuidv7(), role: "admin", name: "Eve" };
  const accountId = uuidv7();
  await test.database.insert(user).values({ id: accountId, name: "Eve", email: "eve@test.example" });
  const { memberId: id, role, name } = stranger;
  await test.database.insert(member).values({ newsroomId, id, accountId, role, name });
});
afterAll(() => test.close());

async function addType(name: string, stages = [LEGAL]): Promise<ArticleTypeView> {
  const request = { id: uuidv7(), name, stages };
  return (await createArticleType(test.database, newsroom.admin, request)).type;
}

const types = () => listArticleTypes(test.database, newsroom.admin);

async function typeNamed(name: string): Promise<ArticleTypeView> {
  const type = (await types()).find((one) => one.name === name);
  if (!type) throw new Error(`No type is called ${name}`);
  return type;
}

async function articleOf(typeId?: string) {
  const document = documentOf("Quay closed", ["The quay was closed."]);
  const request = { id: uuidv7(), document, typeId };
  return (await createArticle(test.database, newsroom.reporter, request)).article;
}

async function lastEvent(subjectId: string) {
  const [row] = await test.database
    .select({ type: event.type, data: event.data, memberId: event.memberId })
    .from(event)
    .where(and(eq(event.newsroomId, newsroom.admin.newsroomId), eq(event.subjectId, subjectId)))
    .orderBy(desc(event.createdAt))
    .limit(1);
  return row;
}

const refusal = (code: string, more: object = {}) => expect.objectContaining({ code, ...more });

describe("adding a type", () => {
  it("is done once, however often it is asked", async () => {
    const request = { id: uuidv7(), name: "Live blog", stages: [LEGAL] };
    const first = await createArticleType(test.database, newsroom.admin, request);
    expect(first).toEqual({
      type: { ...request, isDefault: false, version: 1 },
      created: true,
    });
    expect(await createArticleType(test.database, newsroom.admin, request)).toEqual({
      ...first,
      created: false,
    });
    expect(await lastEvent(request.id)).toMatchObject({
      type: "article_type.created",
      data: { name: "Live blog", stages: [LEGAL] },
      memberId: newsroom.admin.memberId,
    });
  });

  it("is refused under a name that is taken, in whatever case", async () => {
    const request = { id: uuidv7(), name: "DAILY", stages: [] };
    await expect(createArticleType(test.database, newsroom.admin, request)).rejects.toEqual(
      refusal("invalid", { detail: { fields: { name: "There is a type called Daily already." } } }),
    );
  });

  it.each(["reporter", "copy", "editor", "chief"] as const)("is not for %s", async (who) => {
    const request = { id: uuidv7(), name: `By ${who}`, stages: [] };
    await expect(createArticleType(test.database, newsroom[who], request)).rejects.toEqual(
      refusal("forbidden"),
    );
  });

  it("makes a newsroom's only type its default", async () => {
    const request = { id: uuidv7(), name: "Daily", stages: [] };
    const { type } = await createArticleType(test.database, stranger, request);
    expect(await listArticleTypes(test.database, stranger)).toEqual([{ ...type, isDefault: true }]);
  });
});

describe("changing a type", () => {
  it("is for articles made from then on", async () => {
    const type = await addType("Column", [LEGAL]);
    const before = await articleOf(type.id);
    const stages = [{ ...LEGAL, name: "Law", blocks: false }];
    await editArticleType(test.database, newsroom.admin, type.id, { name: "Column", stages, version: 1 });
    const after = await articleOf(type.id);
    const namesOf = async (id: string) =>
      (await getArticle(test.database, newsroom.chief, id)).stages.map(({ name, blocks }) => [name, blocks]);
    expect(await namesOf(before.id)).toEqual([["Legal", true]]);
    expect(await namesOf(after.id)).toEqual([["Law", false]]);
    expect(await lastEvent(type.id)).toMatchObject({
      type: "article_type.changed",
      data: { name: "Column", stages, before: { name: "Column", stages: [LEGAL] } },
    });
  });

  it("keeps the order of its stages", async () => {
    const second = { ...LEGAL, key: "copy", name: "Copy" };
    const type = await addType("Obituary", [LEGAL, second]);
    const edit = { name: "Obituary", stages: [second, LEGAL], version: 1 };
    await editArticleType(test.database, newsroom.admin, type.id, edit);
    expect((await articleOf(type.id)).stages.map(({ key }) => key)).toEqual(["copy", "legal"]);
  });

  it("changes nothing when nothing is changed, also when it is asked again", async () => {
    const type = await addType("Review");
    const edit = { name: "Review", stages: [], version: 1 };
    const edited = await editArticleType(test.database, newsroom.admin, type.id, edit);
    expect(edited.version).toBe(2);
    expect(await editArticleType(test.database, newsroom.admin, type.id, edit)).toEqual(edited);
  });

  it("is won by one of two at once; the other is shown what stands", async () => {
    const type = await addType("Letter");
    const edit = (name: string) =>
      editArticleType(test.database, newsroom.admin, type.id, { name, stages: [LEGAL], version: 1 });
    const tried = await Promise.allSettled([edit("Letters"), edit("Mail")]);
    const won = tried.find((one) => one.status === "fulfilled");
    const lost = tried.filter((one) => one.status === "rejected").map(({ reason }) => reason);
    expect(lost).toEqual([refusal("stale", { detail: { current: won?.value } })]);
  });

  it("hands the default on: there is always one", async () => {
    const type = await addType("Brief");
    const daily = await typeNamed("Daily");
    const edit = { name: type.name, stages: type.stages, version: type.version, isDefault: true };
    await editArticleType(test.database, newsroom.admin, type.id, edit);
    expect((await articleOf()).type).toEqual({ id: type.id, name: "Brief" });
    expect((await types()).filter(({ isDefault }) => isDefault).map(({ name }) => name)).toEqual(["Brief"]);

    const off = { ...edit, version: type.version + 1, isDefault: false };
    await expect(editArticleType(test.database, newsroom.admin, type.id, off)).rejects.toEqual(
      refusal("invalid"),
    );
    const back = { name: daily.name, stages: daily.stages, version: daily.version, isDefault: true };
    await editArticleType(test.database, newsroom.admin, daily.id, back);
    expect((await articleOf()).type?.name).toBe("Daily");
  });

  it("of two who each make another the default, both are heard and one default stands", async () => {
    const daily = await typeNamed("Daily");
    const one = await addType("Morning");
    const other = await addType("Evening");
    const choose = ({ id, name, stages }: ArticleTypeView) =>
      editArticleType(test.database, newsroom.admin, id, { name, stages, version: 1, isDefault: true });
    await Promise.all([choose(one), choose(other)]);
    expect((await types()).filter(({ isDefault }) => isDefault)).toHaveLength(1);
    const { name, stages, version } = daily;
    const back = { name, stages, version, isDefault: true };
    await editArticleType(test.database, newsroom.admin, daily.id, back);
  });

  it("is refused under another's name, in another newsroom and to whoever is no admin", async () => {
    const type = await addType("Essay");
    const edit = (viewer: Viewer, name = "Essays") =>
      editArticleType(test.database, viewer, type.id, { name, stages: [], version: 1 });
    await expect(edit(newsroom.admin, "feature")).rejects.toEqual(refusal("invalid"));
    await expect(edit(stranger)).rejects.toEqual(refusal("not_found"));
    await expect(edit(newsroom.chief)).rejects.toEqual(refusal("forbidden"));
    expect(await typeNamed("Essay")).toEqual(type);
  });
});

describe("deleting a type", () => {
  it("takes one away that no article is of, and records what it was", async () => {
    const type = await addType("Horoscope");
    await deleteArticleType(test.database, newsroom.admin, type.id, { version: 1 });
    expect((await types()).map(({ id }) => id)).not.toContain(type.id);
    expect(await lastEvent(type.id)).toMatchObject({
      type: "article_type.deleted",
      data: { name: "Horoscope", stages: [LEGAL] },
    });
    await expect(deleteArticleType(test.database, newsroom.admin, type.id, { version: 1 })).rejects.toEqual(
      refusal("not_found"),
    );
  });

  it("is refused while an article is of it, of the default, and of what somebody has changed", async () => {
    const type = await addType("Recipe");
    await articleOf(type.id);
    const remove = (typeId: string, version: number, viewer = newsroom.admin) =>
      deleteArticleType(test.database, viewer, typeId, { version });
    await expect(remove(type.id, 1)).rejects.toEqual(
      refusal("blocked", { message: "One article is of the type Recipe: it stays." }),
    );
    const daily = await typeNamed("Daily");
    await expect(remove(daily.id, daily.version)).rejects.toEqual(refusal("blocked"));
    await expect(remove(type.id, 2)).rejects.toEqual(refusal("stale"));
    await expect(remove(type.id, 1, stranger)).rejects.toEqual(refusal("not_found"));
    await expect(remove(type.id, 1, newsroom.chief)).rejects.toEqual(refusal("forbidden"));
    expect(await typeNamed("Recipe")).toEqual(type);
  });

  it("never leaves an article of a type that is gone", async () => {
    const type = await addType("Quiz");
    const tried = await Promise.allSettled([
      articleOf(type.id),
      deleteArticleType(test.database, newsroom.admin, type.id, { version: 1 }),
    ]);
    expect(tried.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ArticleTypeView } from "@/domain/stage/stage";
import { call } from "@/lib/server/test-call";
import { openTestNewsroom, type TestMember, type TestNewsroom } from "@/lib/server/test-newsroom";
import { POST as createArticle } from "../articles/route";
import { PUT as setRule } from "../settings/approvals/route";
import { GET as getSettings } from "../settings/route";
import { DELETE, PUT } from "./[articleTypeId]/route";
import { GET, POST } from "./route";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

const LEGAL = { key: "legal", name: "Legal", roles: ["legal"], blocks: true, covers: ["words"] };

const add = (body: object, as: TestMember = newsroom.admin) => call(POST, { method: "POST", as, body });
const edit = (id: string, body: object, as: TestMember = newsroom.admin) =>
  call(PUT, { method: "PUT", as, params: { articleTypeId: id }, body });
const remove = (id: string, version: number, as: TestMember = newsroom.admin) =>
  call(DELETE, { method: "DELETE", as, params: { articleTypeId: id }, body: { version } });

async function added(name: string): Promise<ArticleTypeView> {
  const { status, body } = await add({ id: uuidv7(), name, stages: [LEGAL] });
  expect(status).toBe(201);
  return body as ArticleTypeView;
}

it("is listed for everybody, changed by admins only", async () => {
  const listed = await call(GET, { method: "GET", as: newsroom.editor });
  expect(listed).toMatchObject({
    status: 200,
    body: { types: [{ name: "Daily", isDefault: true }, {}, {}] },
  });
  const { id, version } = await added("Column");
  const edited = { name: "Columns", stages: [], version };
  expect((await add({ id: uuidv7(), name: "Mine", stages: [] }, newsroom.editor)).status).toBe(403);
  expect((await edit(id, edited, newsroom.editor)).status).toBe(403);
  expect((await remove(id, version, newsroom.editor)).status).toBe(403);
  expect(await edit(id, edited)).toMatchObject({ status: 200, body: { name: "Columns", version: 2 } });
  expect((await edit(id, { ...edited, name: "Others" })).status).toBe(409);
  expect((await remove(id, 2)).status).toBe(204);
  expect((await remove(id, 2)).status).toBe(404);
});

it("refuses what is no stage, says where, and takes nothing it was not asked for", async () => {
  const fields = async (stages: object[], more: object = {}) => {
    const { status, body } = await add({ id: uuidv7(), name: "Odd", stages, ...more });
    expect(status).toBe(422);
    return (body as { error: { fields: Record<string, string> } }).error.fields;
  };
  expect(await fields([{ ...LEGAL, name: " ", roles: [], covers: [] }])).toEqual({
    "stages.0.name": "Give the stage a name.",
    "stages.0.roles": "Choose at least one role that may give it.",
    "stages.0.covers": "Choose at least one thing that is read.",
  });
  expect(await fields([LEGAL, LEGAL])).toEqual({ "stages.1.key": "Stands there twice." });
  expect(Object.keys(await fields([{ ...LEGAL, roles: ["owner"], key: "Ünsafe" }]))).toEqual([
    "stages.0.key",
    "stages.0.roles.0",
  ]);
  expect(Object.keys(await fields([], { newsroomId: uuidv7(), isDefault: true }))).toEqual([
    "newsroomId",
    "isDefault",
  ]);
  const thirteen = Array.from({ length: 13 }, (_, at) => ({ ...LEGAL, key: `stage_${at}` }));
  expect(await fields(thirteen)).toEqual({ stages: "At most 12 stages." });
});

it("is what an article is brought in as", async () => {
  const type = await added("Feuilleton");
  const bring = (typeId: string) => {
    const body = { id: uuidv7(), body: "Quay\n\nIt closed.", format: "text", typeId };
    return call(createArticle, { method: "POST", as: newsroom.editor, body });
  };
  expect(await bring(type.id)).toMatchObject({
    status: 201,
    body: { type: { id: type.id, name: "Feuilleton" }, stages: [{ key: "legal", state: "missing" }] },
  });
  expect(await bring(uuidv7())).toMatchObject({
    status: 422,
    body: { error: { fields: { typeId: "There is no such type of article." } } },
  });
});

it("stands in the settings beside the approval rule", async () => {
  const settings = await call(getSettings, { method: "GET", as: newsroom.editor });
  expect(settings).toMatchObject({
    status: 200,
    body: { name: "The Courier", approvalRule: "own_words", version: 1, mail: false },
  });
  const body = { rule: "no_contributor", version: 1 };
  expect((await call(setRule, { method: "PUT", as: newsroom.editor, body })).status).toBe(403);
  expect(await call(setRule, { method: "PUT", as: newsroom.admin, body })).toMatchObject({
    status: 200,
    body: { approvalRule: "no_contributor", version: 2 },
  });
  const unknown = { rule: "anything", version: 2 };
  expect((await call(setRule, { method: "PUT", as: newsroom.admin, body: unknown })).status).toBe(422);
});

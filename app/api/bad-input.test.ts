import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { ArticleView } from "@/domain/article/article";
import { call } from "@/lib/server/test-call";
import { openTestNewsroom, type TestNewsroom } from "@/lib/server/test-newsroom";
import { POST as reply } from "./annotations/[annotationId]/comments/route";
import { DELETE as removeAnnotation } from "./annotations/[annotationId]/route";
import { PUT as retarget } from "./annotations/[annotationId]/target/route";
import { POST as annotate } from "./articles/[articleId]/annotations/route";
import { POST as preview } from "./articles/preview/route";
import { POST as createArticle, GET as listArticles } from "./articles/route";
import { PATCH as editComment } from "./comments/[commentId]/route";
import { POST as decide } from "./corrections/[correctionId]/decision/route";

const BODY = "Quay closed\n\nThe harbour quay was closed 😀 on Monday.\n\nNobody was hurt.";

let newsroom: TestNewsroom;
let article: ArticleView;
let comment: AnnotationView;
let correction: AnnotationView;

async function importArticle(id = uuidv7()): Promise<ArticleView> {
  const body = { id, body: BODY, format: "text" };
  return (await call(createArticle, { method: "POST", as: newsroom.admin, body })).body as ArticleView;
}

function targetOf(words: string, { revision = 1 } = {}) {
  const start = article.revision.text.indexOf(words);
  return { revision, start, end: start + words.length, exact: words };
}

async function annotateAs(body: object) {
  const params = { articleId: article.id };
  return call(annotate, { method: "POST", as: newsroom.admin, params, body: { id: uuidv7(), ...body } });
}

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  article = await importArticle();
  const said = await annotateAs({ kind: "comment", body: "Which quay?", target: targetOf("harbour quay") });
  comment = said.body as AnnotationView;
  const proposed = await annotateAs({
    kind: "correction",
    replacement: "Tuesday",
    reason: "The harbour master says so.",
    target: targetOf("Monday"),
  });
  correction = proposed.body as AnnotationView;
});
afterAll(() => newsroom.close());

const emoji = () => article.revision.text.indexOf("😀");
const propose = (replacement: string) => ({
  kind: "correction",
  replacement,
  reason: "So it reads.",
  target: targetOf("closed"),
});
const say = (body: string, target: object = targetOf("closed")) => ({ kind: "comment", body, target });

describe("an annotation is refused", () => {
  it.each<[string, () => object, number, string, string?]>([
    ["of no kind", () => ({ kind: "shout", target: targetOf("closed") }), 422, "invalid", "kind"],
    ["without words", () => say(" \n "), 422, "invalid", "body"],
    ["with a made-up author", () => ({ ...say("Hm."), author: "me" }), 422, "invalid", "author"],
    [
      "outside the text",
      () => say("Hm.", { revision: 1, start: 0, end: 9999, exact: "" }),
      422,
      "invalid",
      "target.end",
    ],
    [
      "before the text",
      () => say("Hm.", { revision: 1, start: -1, end: 2, exact: "" }),
      422,
      "invalid",
      "target.start",
    ],
    [
      "backwards",
      () => say("Hm.", { revision: 1, start: 9, end: 2, exact: "" }),
      422,
      "invalid",
      "target.end",
    ],
    [
      "at a fraction",
      () => say("Hm.", { revision: 1, start: 0.5, end: 2, exact: "" }),
      422,
      "invalid",
      "target.start",
    ],
    [
      "through a surrogate pair",
      () => say("Hm.", { revision: 1, start: emoji(), end: emoji() + 1, exact: "😀" }),
      422,
      "invalid",
      "target.end",
    ],
    ["of other words", () => say("Hm.", { ...targetOf("closed"), exact: "opened" }), 409, "stale"],
    [
      "of a revision to come",
      () => say("Hm.", targetOf("closed", { revision: 7 })),
      422,
      "invalid",
      "target.revision",
    ],
    ["that changes nothing", () => propose("closed"), 422, "invalid", "replacement"],
    ["with a megabyte of replacement", () => propose("x".repeat(1_000_000)), 422, "invalid", "replacement"],
    ["with a control character", () => propose("open\u0007ed"), 422, "invalid", "replacement"],
    ["with a zero-width character", () => propose("open\u200bed"), 422, "invalid", "replacement"],
    ["with a NUL", () => propose("open\u0000ed"), 422, "invalid", "replacement"],
    ["with half a character", () => propose("open\ud83ded"), 422, "invalid", "replacement"],
    [
      "with a source that is a script",
      () => ({
        kind: "source",
        stance: "supports",
        target: targetOf("closed"),
        source: { id: uuidv7(), type: "web_page", title: "Harbour", url: "javascript:alert(1)" },
      }),
      422,
      "invalid",
      "source.url",
    ],
    [
      "with a source nobody knows",
      () => ({ kind: "source", stance: "supports", target: targetOf("closed"), sourceId: uuidv7() }),
      422,
      "invalid",
    ],
    ["with an id of another", () => ({ ...say("Hm."), id: comment.id }), 409, "id_taken"],
    [
      "with an id that is none",
      () => ({ ...say("Hm."), id: "1; drop table annotation" }),
      422,
      "invalid",
      "id",
    ],
  ])("%s", async (_, body, status, code, field) => {
    const answer = await annotateAs(body());
    expect(answer).toMatchObject({ status, body: { error: { code } } });
    if (field) expect(answer.body).toHaveProperty(["error", "fields", field], expect.any(String));
  });
});

it.each<[string, Parameters<typeof call>[0], string, string, object]>([
  ["an annotation", removeAnnotation, "annotationId", "DELETE", { version: 1 }],
  ["a thread", reply, "annotationId", "POST", { id: uuidv7(), body: "Yes." }],
  ["a comment", editComment, "commentId", "PATCH", { body: "Yes.", version: 1 }],
  ["a correction", decide, "correctionId", "POST", { outcome: "approved", version: 1 }],
])("finds no %s by an unknown id", async (_, handler, param, method, body) => {
  for (const id of [uuidv7(), "nonsense"]) {
    const answer = await call(handler, { method, as: newsroom.admin, params: { [param]: id }, body });
    expect(answer).toMatchObject({ status: 404, body: { error: { code: "not_found" } } });
  }
});

it("does not take a comment for a correction", async () => {
  const params = { correctionId: comment.id };
  const body = { outcome: "approved", version: 1 };
  const answer = await call(decide, { method: "POST", as: newsroom.editor, params, body });
  expect(answer.status).toBe(404);
});

it("tells what stands now when a version is stale", async () => {
  const body = { outcome: "declined", reason: "It stands.", version: 99 };
  const params = { correctionId: correction.id };
  const answer = await call(decide, { method: "POST", as: newsroom.editor, params, body });
  expect(answer).toMatchObject({
    status: 409,
    body: { error: { code: "stale", current: { id: correction.id } } },
  });
});

it("does not re-attach to words that are not there", async () => {
  const params = { annotationId: comment.id };
  const body = { version: comment.version, target: { ...targetOf("closed"), exact: "opened" } };
  const answer = await call(retarget, { method: "PUT", as: newsroom.admin, params, body });
  expect(answer).toMatchObject({ status: 409, body: { error: { code: "stale" } } });
});

it.each([
  "?state=lost",
  "?limit=0",
  "?limit=many",
  "?cursor=made-up",
  "?page=2",
  "?state=draft&state=killed",
])("refuses a list with %s", async (query) => {
  const answer = await call(listArticles, { method: "GET", as: newsroom.admin, query });
  expect(answer).toMatchObject({ status: 422, body: { error: { code: "invalid" } } });
});

function form(content: BlobPart | null, name = "draft.txt", more: Record<string, string> = {}): FormData {
  const made = new FormData();
  for (const [key, value] of Object.entries(more)) made.set(key, value);
  if (content !== null) made.set("file", new Blob([content]), name);
  return made;
}

describe("an upload is refused", () => {
  it.each<[string, () => FormData, number, string]>([
    ["without a file", () => form(null), 422, "invalid"],
    ["that is empty", () => form(""), 422, "invalid"],
    ["of white space", () => form(" \n\n "), 422, "invalid"],
    ["that is not UTF-8", () => form(new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x0a])), 422, "invalid"],
    ["that is binary", () => form(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])), 422, "invalid"],
    ["of another kind", () => form("words", "draft.exe"), 422, "invalid"],
    ["with a field nobody asked for", () => form(BODY, "draft.txt", { state: "published" }), 422, "invalid"],
    ["beyond two mebibytes", () => form("word ".repeat(450_000)), 413, "too_large"],
    ["of three mebibytes", () => form(new Uint8Array(3 * 1024 * 1024)), 413, "too_large"],
  ])("%s", async (_, body, status, code) => {
    const answer = await call(preview, { method: "POST", as: newsroom.admin, body: body() });
    expect(answer).toMatchObject({ status, body: { error: { code, message: expect.any(String) } } });
  });

  it("as JSON when the text is too long", async () => {
    const body = { body: "é ".repeat(800_000), format: "text" };
    const answer = await call(preview, { method: "POST", as: newsroom.admin, body });
    expect(answer).toMatchObject({ status: 413, body: { error: { code: "too_large" } } });
  });
});

it("saves nothing of what it refused", async () => {
  const { body } = await call(listArticles, { method: "GET", as: newsroom.admin });
  expect(body).toMatchObject({ total: 1 });
});

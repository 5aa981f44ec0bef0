import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { ArticleView } from "@/domain/article/article";
import type { DraftPreview, SavedRevision } from "@/domain/revision/new-revision";
import { call } from "@/lib/server/test-call";
import { openTestNewsroom, ownRequest, type TestNewsroom } from "@/lib/server/test-newsroom";
import { POST as createArticle } from "../../route";
import { POST as annotate } from "../annotations/route";
import { GET as getArticle } from "../route";
import { POST as preview } from "./preview/route";
import { GET as listRevisions, POST as save } from "./route";

const BODY = `Quay closed
It will be rebuilt

The harbour quay was closed on Monday after a storm that lasted three days.

Nobody was hurt, said the harbour master, who has kept the quay for forty years.

Boats lie in the river until the work is done, which may take until the spring.`;

let newsroom: TestNewsroom;
let article: ArticleView;
let comment: AnnotationView;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

beforeEach(async () => {
  const body = { id: uuidv7(), body: BODY, format: "text" };
  const made = await call(createArticle, { method: "POST", as: newsroom.editor, body });
  article = made.body as ArticleView;
  const words = "said the harbour master";
  const start = article.revision.text.indexOf(words);
  const said = await post(annotate, {
    id: uuidv7(),
    kind: "comment",
    body: "When?",
    target: { revision: 1, start, end: start + words.length, exact: words },
  });
  comment = said.body as AnnotationView;
});

function post(handler: Parameters<typeof call>[0], body: unknown, as = newsroom.editor) {
  return call(handler, { method: "POST", as, params: { articleId: article.id }, body });
}

async function now(): Promise<ArticleView> {
  const params = { articleId: article.id };
  return (await call(getArticle, { method: "GET", as: newsroom.editor, params })).body as ArticleView;
}

const draft = (body: string, more: object = {}) => ({ body, format: "text", baseRevision: 1, ...more });
const saved = (body: string, more: object = {}) => ({
  id: uuidv7(),
  reason: "The second draft",
  ...draft(body, more),
});

describe("a new draft", () => {
  const moved = BODY.replace(
    /(Nobody[^\n]+)\n\n(Boats[^\n]+)/,
    "$2\n\n$1\n\nA last paragraph stands below all of it.",
  );

  it("is previewed without being saved, then saved as that", async () => {
    const { body } = await post(preview, draft(moved));
    const seen = body as DraftPreview;
    expect(seen).toMatchObject({ baseRevision: 1, identical: false, headline: "Quay closed" });
    expect(seen).not.toHaveProperty("newest");
    expect((await now()).revision.number).toBe(1);
    const answer = await post(save, saved(moved));
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      changed: true,
      revision: { number: 2, parent: 1, note: "The second draft", author: { name: "Bo Lind" } },
      counts: seen.counts,
    });
    const { annotations, revision } = await now();
    const after = seen.effects.find(({ annotationId }) => annotationId === comment.id)?.after;
    expect(annotations[0]?.anchor).toMatchObject({
      state: after?.state,
      start: after?.start,
      end: after?.end,
    });
    expect(revision.text.slice(after?.start ?? 0, after?.end ?? 0)).toBe("said the harbour master");
  });

  it("with the same id is the same revision", async () => {
    const body = saved(moved);
    expect((await post(save, body)).status).toBe(201);
    const again = await post(save, body);
    expect(again).toMatchObject({ status: 200, body: { revision: { number: 2 } } });
    expect((await now()).revision.number).toBe(2);
  });

  it.each([
    ["word for word", BODY],
    ["without its head", BODY.split("\n\n").slice(1).join("\n\n")],
    ["with other line ends", BODY.replace(/\n/g, "\r\n")],
  ])("that is the text of now %s makes no revision and says so", async (_, body) => {
    expect((await post(preview, draft(body))).body).toMatchObject({ identical: true });
    const answer = await post(save, saved(body));
    expect(answer).toMatchObject({ status: 200, body: { changed: false, revision: { number: 1 } } });
    expect((await now()).revision.number).toBe(1);
  });

  it("of another language detaches everything and loses nothing; restoring brings it back", async () => {
    const other = "Le quai est fermé\n\nUne tempête de trois jours.\n\nPersonne ne fut blessé.";
    expect((await post(preview, draft(other, { headline: "Le quai" }))).body).toMatchObject({
      identical: false,
      counts: { anchored: 0, detached: 1 },
    });
    await post(save, saved(other, { headline: "Le quai" }));
    const lost = await now();
    expect(lost.headline).toBe("Le quai");
    expect(lost.annotations).toMatchObject([
      { id: comment.id, anchor: { state: "detached", exact: "said the harbour master", start: null } },
    ]);
    const restore = { id: uuidv7(), baseRevision: 2, restore: 1, reason: "That was another article." };
    expect(await post(save, restore)).toMatchObject({
      status: 201,
      body: { revision: { number: 3 }, counts: { anchored: 1, detached: 0 } },
    });
    const back = await now();
    expect(back.revision.text).toBe(article.revision.text);
    expect(back.annotations).toMatchObject([{ anchor: comment.anchor }]);
  });

  it("for an older revision is shown beside the newest, and refused with it", async () => {
    await post(save, saved(BODY.replace("Monday", "Tuesday").replace("Quay closed", "Old quay closed")));
    const bodyOnly = moved.split("\n\n").slice(1).join("\n\n");
    const { body } = await post(preview, draft(bodyOnly));
    expect(body).toMatchObject({ baseRevision: 1, newest: { number: 2 }, headline: "Old quay closed" });
    const refused = await post(save, saved(bodyOnly));
    expect(refused).toMatchObject({
      status: 409,
      body: { error: { code: "stale", current: { newest: { number: 2 } } } },
    });
    expect(await now()).toMatchObject({ headline: "Old quay closed", revision: { number: 2 } });
    expect((await post(save, saved(bodyOnly, { baseRevision: 2 }))).status).toBe(201);
    const { text } = (await now()).revision;
    expect(text).toMatch(/^Old quay closed\n\nIt will be rebuilt\n\nThe harbour quay was closed on Monday/);
    expect((body as DraftPreview).comparison.after.content).toHaveLength(text.split("\n\n").length);
  });

  it("of which two are saved at once is saved once, and the other refused", async () => {
    const answers = await Promise.all([
      post(save, saved(BODY.replace("Monday", "Tuesday"))),
      post(save, saved(BODY.replace("Monday", "Friday"))),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await now()).revision.number).toBe(2);
  });

  it("brings hostile HTML in as what it reads, without what it would do", async () => {
    const body = `<h1 onclick="steal()">Quay closed</h1><script>steal()</script><style>p{display:none}</style>
      <p style="position:fixed">It <a href="javascript:steal()">will</a> be <img src="javascript:steal()" onerror="steal()">rebuilt</p>
      <iframe src="https://example.org"></iframe><form action="/steal"><button formaction="/steal">Go</button></form><svg onload="steal()"></svg>`;
    const answer = await post(save, saved(body, { format: "html" }));
    expect(answer.status).toBe(201);
    const { document, text } = (await now()).revision;
    expect(JSON.stringify(document)).not.toMatch(/script|steal|javascript|onerror|iframe|style/);
    expect(text).toContain("It will be");
  });
});

function form(
  content: BlobPart,
  name = "draft.txt",
  more: Record<string, string> = { baseRevision: "1" },
): FormData {
  const made = new FormData();
  for (const [key, value] of Object.entries(more)) made.set(key, value);
  made.set("file", new Blob([content]), name);
  return made;
}

describe("an upload", () => {
  it("is a draft as its text is", async () => {
    const answer = await post(preview, form(BODY.replace("Monday", "Tuesday")));
    expect(answer).toMatchObject({ status: 200, body: { identical: false, counts: { anchored: 1 } } });
    const more = { id: uuidv7(), baseRevision: "1", reason: "By file" };
    expect(await post(save, form(`# Quay open\n\n${BODY}`, "draft.md", more))).toMatchObject({
      status: 201,
      body: { revision: { number: 2, note: "By file" } },
    });
    expect((await now()).headline).toBe("Quay open");
  });

  const cutOff = new TextEncoder().encode("The café").slice(0, -1);
  it.each<[string, () => FormData, number, string]>([
    ["that is empty", () => form(""), 422, "invalid"],
    ["of white space", () => form(" \n\n\u00a0"), 422, "invalid"],
    ["that is binary", () => form(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])), 422, "invalid"],
    ["that is not UTF-8", () => form(new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x0a])), 422, "invalid"],
    ["cut off in a character", () => form(cutOff), 422, "invalid"],
    ["of another kind", () => form("words", "draft.exe"), 422, "invalid"],
    ["without its base", () => form(BODY, "draft.txt", {}), 422, "invalid"],
    ["with a base that is no number", () => form(BODY, "draft.txt", { baseRevision: "one" }), 422, "invalid"],
    ["beyond two mebibytes", () => form("word ".repeat(450_000)), 413, "too_large"],
  ])("%s is refused", async (_, body, status, code) => {
    expect(await post(preview, body())).toMatchObject({ status, body: { error: { code } } });
    const sent = body();
    sent.set("id", uuidv7());
    sent.set("reason", "By file");
    expect(await post(save, sent)).toMatchObject({ status, body: { error: { code } } });
    expect((await now()).revision.number).toBe(1);
  });
});

it("refuses a form that was cut off on its way", async () => {
  const whole = new Response(form(BODY, "draft.txt", { id: uuidv7(), baseRevision: "1", reason: "By file" }));
  const headers = { cookie: newsroom.editor.cookie, "content-type": whole.headers.get("content-type") ?? "" };
  const bytes = await whole.arrayBuffer();
  for (const handler of [preview, save])
    for (const length of [0, 30, bytes.byteLength >> 1, bytes.byteLength - 10]) {
      const request = ownRequest("POST", "/api/called", { headers, body: bytes.slice(0, length) });
      const answer = await handler(request, { params: Promise.resolve({ articleId: article.id }) });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ error: { code: "malformed" } });
    }
  expect((await now()).revision.number).toBe(1);
});

describe("a draft is refused", () => {
  it.each<[string, object, number, string, string?]>([
    ["without a reason", { ...saved("Words."), reason: " " }, 422, "invalid", "reason"],
    ["with a reason of a page", { ...saved("Words."), reason: "x".repeat(501) }, 422, "invalid", "reason"],
    ["without an id", { ...draft("Words."), reason: "Why" }, 422, "invalid", "id"],
    ["without words", saved(" \n\u200b\n"), 422, "invalid"],
    ["of half a character", saved("One \ud83d two"), 422, "invalid"],
    ["in a format nobody knows", saved("Words.", { format: "docx" }), 422, "invalid", "format"],
    ["for revision nought", saved("Words.", { baseRevision: 0 }), 422, "invalid", "baseRevision"],
    ["for a revision to come", saved("Words.", { baseRevision: 7 }), 404, "not_found"],
    ["with a made-up author", saved("Words.", { author: "me" }), 422, "invalid", "author"],
    ["of too many words", saved("one two three. ".repeat(70_000)), 413, "too_large"],
    ["of too many paragraphs", saved("x\n\n".repeat(20_001)), 413, "too_large"],
    ["of too many bytes", saved("é ".repeat(800_000)), 413, "too_large"],
  ])("%s", async (_, body, status, code, field) => {
    const answer = await post(save, body);
    expect(answer).toMatchObject({ status, body: { error: { code } } });
    if (field) expect(answer.body).toHaveProperty(["error", "fields", field], expect.any(String));
    expect((await now()).revision.number).toBe(1);
  });

  it("by whoever may not edit, who may still look", async () => {
    const answer = await post(save, saved(`${BODY}\n\nMore.`), newsroom.admin);
    expect(answer).toMatchObject({ status: 403, body: { error: { code: "forbidden" } } });
    expect((await post(preview, draft(`${BODY}\n\nMore.`), newsroom.admin)).status).toBe(200);
  });

  it("for an article nobody knows", async () => {
    for (const articleId of [uuidv7(), "nonsense"])
      for (const [handler, body] of [
        [save, saved("Words.")],
        [preview, draft("Words.")],
      ] as const) {
        const answer = await call(handler, {
          method: "POST",
          as: newsroom.editor,
          params: { articleId },
          body,
        });
        expect(answer.status).toBe(404);
      }
  });
});

it("every draft stays in the history", async () => {
  const bodies = ["Tuesday", "Friday", "Sunday"].map((day) => BODY.replace("Monday", day));
  for (const [at, body] of bodies.entries())
    expect(((await post(save, saved(body, { baseRevision: at + 1 }))).body as SavedRevision).changed).toBe(
      true,
    );
  const params = { articleId: article.id };
  const { body } = await call(listRevisions, { method: "GET", as: newsroom.editor, params });
  expect(body).toMatchObject({ revisions: [4, 3, 2, 1].map((number) => ({ number })) });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { StetError } from "@/domain/error/stet-error";
import { answer } from "./answer";
import { handle } from "./handle";
import { openTestNewsroom, ownRequest, type TestNewsroom } from "./test-newsroom";

const Echo = z.strictObject({
  words: z.string().min(1),
  deep: z.strictObject({ count: z.int() }).optional(),
});
const echo = handle({ body: Echo }, async ({ body, viewer }) => answer({ ...body, by: viewer.name }));
const PLACE = { params: Promise.resolve({}) };
const JSON_TYPE = { "content-type": "application/json" };

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

type Sent = { body?: BodyInit; headers?: Record<string, string>; path?: string; cookie?: string };

function send({ body, headers = JSON_TYPE, path = "/api/echo", cookie = newsroom.editor.cookie }: Sent) {
  return echo(ownRequest("POST", path, { body, headers: { ...headers, cookie } }), PLACE);
}

it("answers a member, and lets nobody keep the answer", async () => {
  const response = await send({ body: '{"words":"stet"}' });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ words: "stet", by: "Bo Lind" });
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});

describe("refuses", () => {
  it.each<[string, Sent, number, string]>([
    ["nobody", { body: "{}", cookie: "" }, 401, "unauthenticated"],
    ["a cookie that is made up", { body: "{}", cookie: "stet.session_token=a.b" }, 401, "unauthenticated"],
    [
      "a page somebody else opened",
      { body: "{}", headers: { ...JSON_TYPE, "x-stet-member": "01a206dd-a599-7459-869e-1fbf03b3cca7" } },
      401,
      "unauthenticated",
    ],
    ["another site", { body: "{}", headers: { ...JSON_TYPE, origin: "http://evil.test" } }, 403, "forbidden"],
    ["a sandboxed page", { body: "{}", headers: { ...JSON_TYPE, origin: "null" } }, 403, "forbidden"],
    [
      "what the browser calls cross-site",
      { body: "{}", headers: { ...JSON_TYPE, "sec-fetch-site": "cross-site" } },
      403,
      "forbidden",
    ],
    [
      "a form",
      { body: "words=stet", headers: { "content-type": "text/plain" } },
      415,
      "unsupported_media_type",
    ],
    ["no content type", { headers: {} }, 415, "unsupported_media_type"],
    ["an empty body", { body: "" }, 400, "malformed"],
    ["half of JSON", { body: '{"words":' }, 400, "malformed"],
    ["bytes that are not UTF-8", { body: new Uint8Array([0x22, 0xff, 0x22]) }, 400, "malformed"],
    ["endless nesting", { body: "[".repeat(5000) + "]".repeat(5000) }, 400, "malformed"],
    ["a list", { body: "[]" }, 422, "invalid"],
    ["null", { body: "null" }, 422, "invalid"],
    ["a word", { body: '"words"' }, 422, "invalid"],
    ["a query nobody asked for", { body: '{"words":"x"}', path: "/api/echo?debug=1" }, 422, "invalid"],
    ["two megabytes", { body: `{"words":"${"x".repeat(2_000_000)}"}` }, 413, "too_large"],
  ])("%s", async (_, sent, status, code) => {
    const response = await send(sent);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code, message: expect.any(String) } });
  });

  it("a write without an origin", async () => {
    const headers = { ...JSON_TYPE, cookie: newsroom.editor.cookie, host: "desk.test" };
    const response = await echo(
      new Request("http://desk.test/", { method: "POST", headers, body: "{}" }),
      PLACE,
    );
    expect(response.status).toBe(403);
  });

  it("a body that never says how long it is, as soon as it is too long", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const request = ownRequest("POST", "/api/echo", {
      body: endless,
      headers: { ...JSON_TYPE, cookie: newsroom.editor.cookie },
      duplex: "half",
    } as RequestInit);
    expect((await echo(request, PLACE)).status).toBe(413);
    expect(sent).toBeLessThan(4_000_000);
  });
});

it.each<[string, string, Record<string, string>]>([
  ["a missing field", "{}", { words: "“words” is required." }],
  ["a wrong type", '{"words":7}', { words: "“words” must be text." }],
  [
    "a field inside",
    '{"words":"x","deep":{"count":1.5}}',
    { "deep.count": "“deep.count” must be a whole number." },
  ],
  ["an unknown field", '{"words":"x","author":"me"}', { author: "Not understood: author." }],
  ["a NUL", '{"words":"a\\u0000b"}', { words: expect.stringContaining("NUL") }],
  ["half a character", '{"words":"a\\ud83d"}', { words: expect.stringContaining("surrogate") }],
])("names %s", async (_, body, fields) => {
  const response = await send({ body });
  expect(response.status).toBe(422);
  expect((await response.json()).error.fields).toEqual(fields);
});

it("names a field that means to be a prototype", async () => {
  const { error } = await (await send({ body: '{"words":"x","__proto__":{"admin":true}}' })).json();
  expect(Object.keys(error.fields)).toEqual(["__proto__"]);
});

describe("an address", () => {
  const open = handle({ params: ["articleId", "number"] }, async ({ params }) => answer(params));
  const id = "01a206dd-a599-7459-869e-1fbf03b3cca7";
  const visit = (articleId: string, number: string) =>
    open(ownRequest("GET", "/", { headers: { cookie: newsroom.editor.cookie } }), {
      params: Promise.resolve({ articleId, number }),
    });

  it("is read", async () => {
    expect(await (await visit(id.toUpperCase(), "12")).json()).toEqual({ articleId: id, number: "12" });
  });
  it.each([
    ["nonsense", "1"],
    ["01a206dd-a599-7459-869e-1fbf03b3cca7'--", "1"],
    [id, "0"],
    [id, "-1"],
    [id, "1e3"],
    [id, "99999999999999999999"],
  ])("that can name nothing is not found: %s %s", async (articleId, number) => {
    expect((await visit(articleId, number)).status).toBe(404);
  });
});

describe("what goes wrong inside", () => {
  const failing = (error: unknown) =>
    handle({}, async () => {
      throw error;
    })(ownRequest("GET", "/", { headers: { cookie: newsroom.editor.cookie } }), PLACE);

  it("is told with its fields, what stands now and how long to wait", async () => {
    const detail = { fields: { version: "Old." }, current: { version: 3 }, retryAfter: 7 };
    const response = await failing(new StetError("stale", "It has changed.", detail));
    expect(response.status).toBe(409);
    expect(response.headers.get("retry-after")).toBe("7");
    expect(await response.json()).toEqual({
      error: {
        code: "stale",
        message: "It has changed.",
        fields: { version: "Old." },
        current: { version: 3 },
      },
    });
  });

  it("is not told when nobody expected it", async () => {
    const response = await failing(new Error("select secret from /etc/passwd"));
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).toContain("internal");
    expect(text).not.toMatch(/select|passwd|secret/);
  });
});

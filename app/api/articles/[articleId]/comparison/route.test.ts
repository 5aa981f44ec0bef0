import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ArticleView } from "@/domain/article/article";
import type { ComparisonView } from "@/domain/revision/comparison";
import { call } from "@/lib/server/test-call";
import { openTestNewsroom, type TestNewsroom } from "@/lib/server/test-newsroom";
import { POST as createArticle } from "../../route";
import { GET } from "./route";

let newsroom: TestNewsroom;
let articleId: string;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  const body = { id: uuidv7(), body: "Quay closed\n\nThe quay was closed on Monday.", format: "text" };
  const made = await call(createArticle, { method: "POST", as: newsroom.admin, body });
  articleId = (made.body as ArticleView).id;
});
afterAll(() => newsroom.close());

const compare = (query: string) =>
  call(GET, { method: "GET", as: newsroom.admin, params: { articleId }, query: `?${query}` });

test("answers with both revisions and what is between them", async () => {
  const { status, body } = await compare("from=1&to=1");
  const view = body as ComparisonView;
  expect([status, view.from.number, view.to.number, view.changeCount, view.between]).toEqual([
    200,
    1,
    1,
    0,
    [],
  ]);
});

test.each([
  ["from=1", 422],
  ["from=1&to=0", 422],
  ["from=1&to=x", 422],
  ["from=1&to=1&mode=inline", 422],
  ["from=1&to=2", 404],
  ["from=99999999999&to=1", 422],
])("%s is refused with %i", async (query, status) => {
  expect((await compare(query)).status).toBe(status);
});

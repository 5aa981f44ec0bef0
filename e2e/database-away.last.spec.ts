import { readFileSync } from "node:fs";
import path from "node:path";
import { createArticle } from "./article-api";
import { expectSaved, openDesk, selectWords } from "./article-page";
import { expect, test } from "./fixtures";
import { stetDataDir } from "./stet";

function postmaster(): number {
  const file = path.join(stetDataDir(), "postgres/server/data/postmaster.pid");
  return Number(readFileSync(file, "utf8").split("\n")[0]);
}

// After all other stories: they share this database.
test("the database ends while Stet runs: Stet says so, starts it again and goes on", async ({
  memberApi,
  memberPage,
}) => {
  const page = await memberPage("copy");
  await page.goto("/articles");
  const articles = await page.getByRole("link").allTextContents();
  const api = await memberApi("copy");
  const killed = postmaster();
  process.kill(killed, "SIGKILL");
  await expect.poll(async () => (await api.get("/api/health")).status(), { intervals: [20] }).toBe(503);
  const refused = await api.get("/api/articles");
  expect(await refused.json()).toMatchObject({ error: { code: "unavailable" } });
  await expect
    .poll(async () => (await api.get("/api/articles")).status(), { intervals: [100], timeout: 30_000 })
    .toBe(200);
  expect(postmaster()).not.toBe(killed);
  await page.reload();
  expect(await page.getByRole("link").allTextContents()).toEqual(articles);
});

test("a comment written while the database is away is kept, and saved once when it is back", async ({
  memberApi,
  memberPage,
  rows,
}) => {
  const api = await memberApi("editor");
  const article = await createArticle(api, { headline: "The lock is shut", body: "No boat passes today." });
  const page = await memberPage("copy");
  await openDesk(page, article.id);
  await selectWords(page, "No boat");
  await page.keyboard.press("c");
  await page.getByLabel("Your comment").fill("Not even the pilot's?");
  process.kill(postmaster(), "SIGINT");
  await expect.poll(async () => (await api.get("/api/health")).status(), { intervals: [20] }).toBe(503);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("form", { name: "Comment" })).toBeHidden();
  await expect(page.getByRole("complementary", { name: "Annotations" })).toContainText(
    "Not even the pilot's?",
  );
  const isBack = async () => (await api.get("/api/health")).status();
  await expect.poll(isBack, { intervals: [100], timeout: 30_000 }).toBe(200);
  const saved = () =>
    rows("SELECT body FROM comment JOIN annotation ON annotation.id = annotation_id WHERE article_id = $1", [
      article.id,
    ]);
  await expect.poll(saved, { timeout: 30_000 }).toEqual([{ body: "Not even the pilot's?" }]);
  await expectSaved(page);
  await page.reload();
  await expect(page.getByRole("complementary", { name: "Annotations" }).getByRole("article")).toHaveCount(1);
});

import { readFileSync } from "node:fs";
import path from "node:path";
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

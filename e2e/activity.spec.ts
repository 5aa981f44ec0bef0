import { readFileSync } from "node:fs";
import type { ActivityEntry } from "@/domain/event/activity";
import { approve, createArticle, propose } from "./article-api";
import { expect, test } from "./fixtures";

const BODY = "The mill closed on 3 March.\n\nNobody was asked.";

test("an editor reads what happened, asks for less of it, and takes it away", async ({
  memberApi,
  memberPage,
  expectAccessible,
}) => {
  const article = await createArticle(await memberApi("reporter"), { headline: "Mill", body: BODY });
  const correction = await propose(await memberApi("copy"), article, "3 March", "4 March");
  await approve(await memberApi("editor"), correction);

  const page = await memberPage("editor");
  await page.goto(`/articles/${article.id}`);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Activity" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Activity" })).toBeVisible();
  const rows = page.getByRole("main").getByRole("listitem");
  await expect(rows).toHaveText([
    /Tomas Wren approved the correction of “3 March” to “4 March”/,
    /Imogen Hale proposed a correction of “3 March”/,
    /Nadia Okafor brought the article in/,
  ]);
  await expectAccessible(page);

  await page.getByLabel("Who").selectOption({ label: "Imogen Hale" });
  await expect(rows).toHaveText([/Imogen Hale proposed/]);
  await expect(page).toHaveURL(/memberId=/);
  await page.getByLabel("What").selectOption({ label: "Threads" });
  await expect(page.getByText("Nothing like this has happened")).toBeVisible();
  await page.getByLabel("Who").selectOption({ label: "Everybody" });
  await page.getByLabel("What").selectOption({ label: "Corrections" });
  await expect(rows).toHaveText([/Tomas Wren approved/, /Imogen Hale proposed/]);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download as CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^[a-z0-9-]+-activity-\d{4}-\d\d-\d\d\.csv$/);
  const csv = readFileSync(await file.path(), "utf8");
  expect(csv.trim().split("\r\n")).toHaveLength(3);
  expect(csv).toContain("approved the correction of “3 March” to “4 March”");

  await page.getByRole("link", { name: "Show everything" }).first().click();
  await expect(rows).toHaveCount(3);
  await page.getByRole("link", { name: /^proposed a correction/ }).click();
  await expect(page).toHaveURL(new RegExp(`/articles/${article.id}#annotation-${correction}$`));
});

test("days narrow the activity down, also typed", async ({ memberApi, memberPage }) => {
  const article = await createArticle(await memberApi("reporter"), { headline: "Days", body: BODY });
  const page = await memberPage("reporter");
  await page.goto(`/articles/${article.id}/activity`);
  const rows = page.getByRole("main").getByRole("listitem");
  await expect(rows).toHaveCount(1);
  await page.getByLabel("To", { exact: true }).pressSequentially("01012020");
  await expect(page.getByText("Nothing like this has happened")).toBeVisible();
  await expect(page).toHaveURL(/until=2020-01-01/);
  await expect(page.getByLabel("To", { exact: true })).toBeFocused();
  await page.getByLabel("From", { exact: true }).fill("2020-01-01");
  await page.getByLabel("To", { exact: true }).fill("2190-01-01");
  await expect(rows).toHaveCount(1);
});

test("an admin reads the newsroom's record and takes it away as JSON; to others it is not there", async ({
  memberApi,
  memberPage,
  expectAccessible,
}) => {
  const headline = "=1+1 and other sums";
  const article = await createArticle(await memberApi("reporter"), { headline, body: BODY });
  const page = await memberPage("admin");
  await page.goto("/settings/audit");
  await expect(page.getByRole("heading", { level: 1, name: "Record" })).toBeVisible();
  await expect(page.getByRole("link", { name: headline }).first()).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel("What").selectOption({ label: "People and settings" });
  await expect(page.getByText(/Jonas Pike added/).first()).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download as JSON" }).click();
  const entries = JSON.parse(readFileSync(await (await download).path(), "utf8")) as ActivityEntry[];
  expect(entries.some(({ type }) => type === "newsroom.created")).toBe(true);
  expect(entries.some(({ type }) => type === "article.imported")).toBe(false);

  const api = await memberApi("admin");
  const csv = await (await api.get("/api/audit/export?format=csv&kind=text")).text();
  expect(csv).toContain(`"'${headline}"`);
  expect(csv).toContain(article.id);

  const editor = await memberPage("editor");
  const answer = await editor.goto("/settings/audit");
  expect(answer?.status()).toBe(404);
  expect((await (await memberApi("editor")).get("/api/audit")).status()).toBe(403);
});

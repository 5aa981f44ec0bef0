import { v7 as uuidv7 } from "uuid";
import { createArticle } from "./article-api";
import {
  articleOf,
  articleText,
  cardOf,
  expectSaved,
  openDesk,
  selectWords,
  sendComment,
  toolbarOf,
} from "./article-page";
import { DEMO_PASSWORD, emailOf } from "./demo-members";
import { expect, test } from "./fixtures";
import { stetUrl } from "./stet";

const DRAFT = {
  headline: "The ferry stops at six",
  body: `The last ferry leaves the island at six, an hour earlier than it did last year.

The operator says that nobody has complained. Islanders say that nobody was asked.`,
};

const COMMENTS =
  "SELECT body FROM comment JOIN annotation ON annotation.id = annotation_id WHERE article_id = $1";

test("a correction half written is there again after a reload", async ({ memberPage, memberApi, rows }) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const page = await memberPage("copy");
  await openDesk(page, article.id);
  await selectWords(page, "nobody has complained");
  await page.keyboard.press("e");
  const form = page.getByRole("form", { name: "Correct" });
  await form.getByLabel("How the words should read").fill("it has had no complaints");
  await form.getByLabel("Why").pressSequentially("A figure is want");
  await page.reload();

  await expect(form.getByLabel("How the words should read")).toHaveValue("it has had no complaints");
  await expect(form.getByLabel("Why")).toHaveValue("A figure is want");
  await form.getByLabel("Why").fill("A figure is wanted.");
  await form.getByRole("button", { name: "Propose" }).click();
  await expect(form).toBeHidden();
  await expectSaved(page);
  const stored = await rows(
    `SELECT exact, replacement, reason FROM correction JOIN anchor ON annotation_id = correction.id
     WHERE correction.article_id = $1`,
    [article.id],
  );
  expect(stored).toEqual([
    {
      exact: "nobody has complained",
      replacement: "it has had no complaints",
      reason: "A figure is wanted.",
    },
  ]);
  await page.reload();
  await expect(form).toBeHidden();
});

test("what is put aside waits under Needs you", async ({ memberPage, memberApi }) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const page = await memberPage("copy");
  await openDesk(page, article.id);
  await selectWords(page, "an hour earlier");
  await page.keyboard.press("c");
  await page.getByLabel("Your comment").fill("Was it seven? j k");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("form")).toHaveCount(0);
  await page.reload();
  await page.getByRole("button", { name: /Commenting on “an hour earlier”/ }).click();
  await expect(page.getByLabel("Your comment")).toHaveValue("Was it seven? j k");
});

test("what is sent without a connection is kept, and saved exactly once when it is back", async ({
  memberPage,
  memberApi,
  rows,
}) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const page = await memberPage("copy");
  await openDesk(page, article.id);
  await page.context().setOffline(true);
  await selectWords(page, "Islanders say");
  await sendComment(page, "Which islanders?");
  await selectWords(page, "at six");
  await sendComment(page, "In winter, too?");
  await expect(page.getByText("Not saved, retrying").first()).toBeVisible();
  await expect(page.getByRole("complementary", { name: "Annotations" })).toContainText("Which islanders?");
  await page.getByRole("button", { name: "Try now" }).first().click();
  expect(await rows(COMMENTS, [article.id])).toEqual([]);

  await page.context().setOffline(false);
  await expectSaved(page);
  const saved = async () => (await rows<{ body: string }>(COMMENTS, [article.id])).map(({ body }) => body);
  expect((await saved()).sort()).toEqual(["In winter, too?", "Which islanders?"]);
  await page.reload();
  await expect(page.getByRole("complementary", { name: "Annotations" }).getByRole("article")).toHaveCount(2);
  expect(await saved()).toHaveLength(2);
});

test("an answer lost on its way back does not save the same words twice", async ({
  memberPage,
  memberApi,
  rows,
}) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const page = await memberPage("copy");
  await openDesk(page, article.id);
  let isLost = false;
  await page.route("**/api/articles/*/annotations", async (route) => {
    if (isLost) return route.continue();
    isLost = true;
    await route.fetch();
    await route.abort("connectionreset");
  });
  await selectWords(page, "Islanders say");
  await sendComment(page, "Which islanders?");
  await expect.poll(() => isLost).toBe(true);
  await expect(page.getByText("Not saved, retrying").first()).toBeVisible();
  await expectSaved(page);
  expect(await rows(COMMENTS, [article.id])).toEqual([{ body: "Which islanders?" }]);
});

test("a session that ends in the middle of a comment is taken up again, and the comment saved", async ({
  page,
  memberApi,
  rows,
  expectAccessible,
}) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const answer = await page.request.post("/api/auth/sign-in/email", {
    data: { email: emailOf("checker"), password: DEMO_PASSWORD },
    headers: { origin: stetUrl() },
  });
  expect(answer.status()).toBe(200);
  await openDesk(page, article.id);
  await selectWords(page, "an hour earlier");
  await page.keyboard.press("c");
  await page.getByLabel("Your comment").fill("The timetable says half an hour.");
  const cookie = (await page.context().cookies()).find(({ name }) => name === "stet.session_token");
  const [token = ""] = decodeURIComponent(cookie?.value ?? "").split(".");
  expect(await rows("DELETE FROM session WHERE token = $1 RETURNING 1 AS ended", [token])).toEqual([
    { ended: 1 },
  ]);

  await page.keyboard.press("Control+Enter");
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await expect(dialog).toContainText("is saved once you are signed in");
  await expect(dialog.getByRole("link", { name: "Forgotten your password?" })).toHaveAttribute(
    "target",
    "_blank",
  );
  await expectAccessible(page);
  await dialog.getByLabel("E-mail").fill(emailOf("checker"));
  await dialog.getByLabel("Password").fill(DEMO_PASSWORD);
  await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expectSaved(page);
  expect(await rows(COMMENTS, [article.id])).toEqual([{ body: "The timetable says half an hour." }]);
});

test("what the server refuses shows beside the field, with the words as they were typed", async ({
  memberPage,
  memberApi,
  rows,
  expectAccessible,
}) => {
  const article = await createArticle(await memberApi("editor"), {
    headline: "The quay at night",
    format: "markdown",
    body: `It is empty.\n\n![The quay](https://example.org/quay.jpg "The quay on Monday.")\n\nThe gulls are asleep.`,
  });
  const page = await memberPage("copy");
  await openDesk(page, article.id);
  await selectWords(page, "empty.The quay on Monday.The gulls");
  await page.keyboard.press("e");
  const form = page.getByRole("form", { name: "Correct" });
  const words = form.getByLabel("How the words should read");
  await words.fill("empty, and the gulls");
  await form.getByLabel("Why").fill("One sentence.");
  await form.getByRole("button", { name: "Propose" }).click();

  await expect(form.getByText("Cannot be applied across these paragraphs.")).toBeVisible();
  await expect(words).toHaveValue("empty, and the gulls");
  await expect(words).toHaveAttribute("aria-invalid", "true");
  await expect(form.getByLabel("Why")).toHaveValue("One sentence.");
  await expectAccessible(page);
  await words.fill("empty.\n\nThe quay on Tuesday.\n\nThe gulls");
  await form.getByRole("button", { name: "Propose" }).click();
  await expect(form).toBeHidden();
  await expectSaved(page);
  expect(await rows("SELECT replacement FROM correction WHERE article_id = $1", [article.id])).toEqual([
    { replacement: "empty.\n\nThe quay on Tuesday.\n\nThe gulls" },
  ]);
});

test("words that changed meanwhile are not corrected unseen: both texts are shown", async ({
  memberPage,
  memberApi,
  rows,
}) => {
  const copy = await memberApi("copy");
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const page = await memberPage("editor");
  await openDesk(page, article.id);
  await selectWords(page, "an hour earlier");
  await page.keyboard.press("e");
  const form = page.getByRole("form", { name: "Correct" });
  await form.getByLabel("How the words should read").fill("ninety minutes earlier");
  await form.getByLabel("Why").fill("The timetable.");

  const start = article.revision.text.indexOf("an hour");
  const id = uuidv7();
  const proposed = await copy.post(`/api/articles/${article.id}/annotations`, {
    data: {
      id,
      kind: "correction",
      target: { revision: 1, start, end: start + 7, exact: "an hour" },
      replacement: "two hours",
      reason: "As the operator wrote.",
    },
  });
  expect(proposed.status()).toBe(201);
  const decided = await (await memberApi("chief")).post(`/api/corrections/${id}/decision`, {
    data: { outcome: "approved", version: 1 },
  });
  expect(decided.status()).toBe(200);

  await form.getByRole("button", { name: "Propose" }).click();
  const refusal = form.getByRole("alert").filter({ hasText: "changed since you selected them" });
  await expect(refusal).toContainText("now: two hours earlier");
  await expect(form.getByLabel("How the words should read")).toHaveValue("ninety minutes earlier");
  expect(await rows("SELECT id FROM correction WHERE article_id = $1", [article.id])).toEqual([{ id }]);
  await expect.poll(() => articleText(page)).toContain("two hours earlier");
  await expect(cardOf(page, id)).toBeVisible();
  await articleOf(page).focus();
  await selectWords(page, "two hours earlier");
  await toolbarOf(page).getByRole("button", { name: "Use these words" }).click();
  await form.getByRole("button", { name: "Propose" }).click();
  await expect(form).toBeHidden();
  await expectSaved(page);
  expect(await rows("SELECT id FROM correction WHERE article_id = $1", [article.id])).toHaveLength(2);
});

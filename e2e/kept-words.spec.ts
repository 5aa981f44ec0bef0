import type { Page } from "@playwright/test";
import { annotate, approve, createArticle, propose } from "./article-api";
import { articleOf, cardOf, expectSaved, openDesk, selectWords } from "./article-page";
import { DEMO_PASSWORD, type DemoMember, emailOf } from "./demo-members";
import { expect, test } from "./fixtures";
import { stetUrl } from "./stet";

const DRAFT = {
  headline: "The library opens earlier",
  body: `The library on Mill Street will open at eight from Monday, an hour earlier than before.

Staff were told on Friday. Readers had asked for it for years.`,
};

const AUTHORS = `SELECT comment.body, member.name FROM comment
  JOIN annotation ON annotation.id = annotation_id JOIN member ON member.id = comment.author_id
  WHERE annotation.article_id = $1`;

/** Signs in as another tab of the same browser would. */
async function signIn(page: Page, member: DemoMember): Promise<void> {
  const answer = await page.request.post("/api/auth/sign-in/email", {
    data: { email: emailOf(member), password: DEMO_PASSWORD },
    headers: { origin: stetUrl() },
  });
  expect(answer.status()).toBe(200);
}

test("what one member writes is never saved in the name of whoever signed in elsewhere", async ({
  page,
  memberApi,
  rows,
}) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  await signIn(page, "legal");
  await openDesk(page, article.id);
  await signIn(page, "copy");
  await selectWords(page, "an hour earlier");
  await page.keyboard.press("c");
  await page.getByLabel("Your comment").fill("Since when?");
  await page.keyboard.press("Control+Enter");
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await expect(dialog).toBeVisible();
  expect(await rows(AUTHORS, [article.id])).toEqual([]);

  await dialog.getByLabel("E-mail").fill(emailOf("legal"));
  await dialog.getByLabel("Password").fill(DEMO_PASSWORD);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(dialog).toBeHidden();
  await expectSaved(page);
  expect(await rows(AUTHORS, [article.id])).toEqual([{ body: "Since when?", name: "Ruth Adeyemi" }]);
});

test("turning a phone keeps the comment that is being written", async ({ memberPage, memberApi }) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const page = await memberPage("copy");
  await page.setViewportSize({ width: 844, height: 390 });
  await openDesk(page, article.id);
  await selectWords(page, "Mill Street");
  await page.keyboard.press("c");
  const words = page.getByLabel("Your comment");
  await words.pressSequentially("Mill Road");
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(words).toHaveValue("Mill Road");
  await words.pressSequentially(", rather");
  await page.setViewportSize({ width: 844, height: 390 });
  await expect(words).toHaveValue("Mill Road, rather");
});

test("the same words are commented on once while their composer is open", async ({
  memberPage,
  memberApi,
}) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const page = await memberPage("copy");
  await openDesk(page, article.id);
  await selectWords(page, "Mill Street");
  await page.keyboard.press("c");
  await page.getByLabel("Your comment").fill("Mill Road?");
  await articleOf(page).focus();
  await selectWords(page, "Mill Street");
  await page.keyboard.press("c");
  await expect(page.getByLabel("Your comment")).toHaveValue("Mill Road?");
  await page.reload();
  await expect(page.getByLabel("Your comment")).toHaveValue("Mill Road?");
});

test("a reply keeps the focus when the rival of its correction is decided elsewhere", async ({
  memberPage,
  memberApi,
}) => {
  const copy = await memberApi("copy");
  const article = await createArticle(await memberApi("reporter"), DRAFT);
  const first = await propose(copy, article, "at eight", "at 8");
  const rival = await propose(copy, article, "at eight from", "at 8am from");
  const page = await memberPage("editor");
  await openDesk(page, article.id, `#annotation-${rival}`);
  await cardOf(page, rival).getByRole("button", { name: "Reply" }).click();
  const reply = cardOf(page, rival).getByLabel("Your reply");
  await reply.pressSequentially("Not ");

  const declined = await (await memberApi("chief")).post(`/api/corrections/${first}/decision`, {
    data: { outcome: "declined", reason: "The style book.", version: 1 },
  });
  expect(declined.status()).toBe(200);
  // The desk looks again by itself, every twenty seconds.
  await expect(cardOf(page, first)).toContainText("stet", { timeout: 40_000 });
  await expect(reply).toBeFocused();
  await page.keyboard.type("just yet");
  await expect(reply).toHaveValue("Not just yet");
});

test("a key that is held approves one correction", async ({ memberPage, memberApi, rows }) => {
  const copy = await memberApi("copy");
  const article = await createArticle(await memberApi("reporter"), DRAFT);
  const first = await propose(copy, article, "at eight", "at 8");
  const second = await propose(copy, article, "for years", "since 2019");
  const page = await memberPage("editor");
  await openDesk(page, article.id, `#annotation-${first}`);
  await expect(cardOf(page, first)).toBeFocused();
  await page.keyboard.down("a");
  await expect(cardOf(page, second)).toBeFocused();
  await page.keyboard.down("a");
  await page.keyboard.down("a");
  await page.keyboard.up("a");
  await expectSaved(page);
  expect(await rows("SELECT state FROM correction WHERE id = $1", [second])).toEqual([{ state: "open" }]);
  await approve(await memberApi("chief"), second);
});

test("a refused reply is written again behind the one that has been begun since", async ({
  memberPage,
  memberApi,
}) => {
  const copy = await memberApi("copy");
  const article = await createArticle(await memberApi("reporter"), DRAFT);
  const id = await annotate(copy, article, "Mill Street", { kind: "comment", body: "Or Mill Road?" });
  const page = await memberPage("editor");
  await page.route(`**/api/annotations/${id}/comments`, (route) =>
    route.fulfill({ status: 422, json: { error: { code: "invalid", message: "Too plain." } } }),
  );
  await openDesk(page, article.id, `#annotation-${id}`);
  const card = cardOf(page, id);
  const reply = card.getByLabel("Your reply");
  await card.getByRole("button", { name: "Reply" }).click();
  await reply.fill("The road.");
  await reply.press("Control+Enter");
  await expect(card.getByRole("alert")).toContainText("Not saved. Too plain.");
  await card.getByRole("button", { name: "Reply" }).click();
  await reply.pressSequentially("On the map");
  await card.getByRole("button", { name: "Write it again" }).click();
  await expect(reply).toHaveValue("On the map\n\nThe road.");
  await expect(card.getByText("Not saved.")).toHaveCount(0);
  await page.reload();
  await expect(reply).toHaveValue("On the map\n\nThe road.");
});

import type { Page } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { annotate, createArticle, readArticle } from "./article-api";
import { articleOf, cardOf, expectSaved, openDesk, selectWords, toolbarOf } from "./article-page";
import { expect, test } from "./fixtures";

const DRAFT = {
  headline: "Night buses return to the hill",
  body: `Night buses will run to the hill again from September, the transport board said on Thursday.

They were stopped in 2020. Passengers collected 2,300 signatures to have them back.

A single ticket will cost as much as by day.`,
};

const barOf = (page: Page) => page.getByRole("region", { name: "Your review" });

async function compose(page: Page, words: string, button: RegExp): Promise<void> {
  await selectWords(page, words);
  await toolbarOf(page).getByRole("button", { name: button }).click();
}

async function askWhichDay(page: Page): Promise<void> {
  await compose(page, "September", /^Comment/);
  await page.getByLabel("Your comment").fill("On which day?");
}

async function beginReview(page: Page): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Review in private" }).click();
}

async function addToReview(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add to review" }).click();
  await expect(page.getByRole("button", { name: "Add to review" })).toBeHidden();
}

test("a review is written in private and submitted once", async ({
  memberPage,
  memberApi,
  rows,
  expectAccessible,
}) => {
  const editorApi = await memberApi("editor");
  const article = await createArticle(await memberApi("reporter"), DRAFT);
  const thread = await annotate(editorApi, article, "transport board", {
    kind: "comment",
    body: "Its full name?",
  });
  const copy = await memberPage("copy");
  const editor = await memberPage("editor");
  await openDesk(copy, article.id);
  await openDesk(editor, article.id);

  await beginReview(copy);
  await expect(barOf(copy)).toHaveText(/^Reviewing in private/);
  await expect(barOf(copy).getByRole("button", { name: "End review" })).toBeVisible();

  await compose(copy, "2,300", /^Correct/);
  await copy.getByLabel("How the words should read").fill("2,400");
  await copy.getByLabel("Why").fill("The petition says so.");
  await addToReview(copy);
  await askWhichDay(copy);
  await copy.getByLabel("Must be resolved before approval").uncheck();
  await expectAccessible(copy);
  await addToReview(copy);
  await articleOf(copy).locator(`[data-annotation-ids~="${thread}"]`).first().click();
  await cardOf(copy, thread)
    .getByRole("button", { name: /^Reply/ })
    .click();
  await copy.getByLabel("Your reply").fill("The North Shore Transport Board.");
  await addToReview(copy);
  await expect(barOf(copy)).toContainText("2 annotations and 1 reply");
  await expect(cardOf(copy, thread)).toContainText("only you see this");
  await expectSaved(copy);

  // Nobody else sees any of it, on the page or behind it.
  await editor.reload();
  await expect(articleOf(editor).locator("[data-annotation-ids]")).toHaveCount(1);
  await expect(barOf(editor)).toBeHidden();
  const hidden = await readArticle(editorApi, article.id);
  expect(hidden.annotations.map(({ id }) => id)).toEqual([thread]);
  expect(hidden.annotations[0]?.thread).toHaveLength(1);

  await copy.reload();
  await barOf(copy).getByRole("button", { name: "Submit review…" }).click();
  const dialog = copy.getByRole("dialog", { name: "Submit your review" });
  await expect(dialog).toContainText("Everybody will see your 2 annotations and 1 reply.");
  await dialog.getByLabel("Message to everybody").fill("Nearly there.");
  await expectAccessible(copy);
  await dialog.getByRole("button", { name: "Submit review" }).click();
  await expect(dialog).toBeHidden();
  await expect(barOf(copy)).toBeHidden();

  await editor.reload();
  await expect(editor.getByRole("article", { name: /^(Comment|Correction) by/ })).toHaveCount(3);
  const seen = await readArticle(editorApi, article.id);
  const comment = seen.annotations.find(({ anchor }) => anchor.exact === "September");
  expect(seen.annotations.every(({ isPrivate }) => !isPrivate)).toBe(true);
  expect(comment?.required).toBe(false);
  expect(seen.blockers.optional.map(({ annotationId }) => annotationId)).toContain(comment?.id);
  await articleOf(editor).locator(`[data-annotation-ids~="${comment?.id}"]`).first().click();
  await expect(cardOf(editor, comment?.id ?? "")).toContainText(
    "Optional: the article does not wait for it.",
  );
  await expectAccessible(editor);

  const events = await rows("SELECT type FROM event WHERE article_id = $1 ORDER BY created_at", [article.id]);
  expect(events.map(({ type }) => type)).toEqual([
    "article.imported",
    "annotation.created",
    // What was written in the review, each by itself, and what sums it up.
    "annotation.created",
    "annotation.created",
    "comment.written",
    "review.submitted",
  ]);
  const told = await rows<{ name: string }>(
    "SELECT m.name FROM notification n JOIN member m ON m.id = n.member_id WHERE n.article_id = $1 ORDER BY m.name",
    [article.id],
  );
  expect(told.map(({ name }) => name)).toEqual(["Nadia Okafor", "Tomas Wren"]);
});

test("a note that is being written begins a review, and is everybody's on no account before it has begun", async ({
  memberPage,
  memberApi,
}) => {
  const article = await createArticle(await memberApi("reporter"), DRAFT);
  const page = await memberPage("copy");
  await openDesk(page, article.id);
  await compose(page, "2,300", /^Correct/);
  const form = page.getByRole("form", { name: "Correct" });
  await form.getByRole("button", { name: "Review in private" }).click();
  await expect(form.getByText("These are the words that stand already.")).toBeVisible();
  await expect(barOf(page)).toBeHidden();
  await form.getByLabel("How the words should read").fill("2,400");
  await form.getByLabel("Why").fill("The petition says so.");
  await page.route("**/api/articles/*/review", (route) => route.abort());
  await form.getByRole("button", { name: "Review in private" }).click();
  await expect(page.getByText("No answer from Stet. Check the connection.")).toBeVisible();
  await expect(form.getByLabel("How the words should read")).toHaveValue("2,400");
  expect((await readArticle(await memberApi("copy"), article.id)).annotations).toEqual([]);

  await page.unroute("**/api/articles/*/review");
  await form.getByRole("button", { name: "Review in private" }).click();
  await expect(barOf(page)).toContainText("1 annotation");
  await expect(form).toBeHidden();
  await expectSaved(page);
  expect((await readArticle(await memberApi("editor"), article.id)).annotations).toEqual([]);

  // What was asked about this review is not asked about the next.
  await barOf(page).getByRole("button", { name: "Submit review…" }).click();
  const asked = page.getByRole("dialog", { name: "Submit your review" });
  await asked.getByRole("button", { name: "Submit review" }).click();
  await expect(barOf(page)).toBeHidden();
  await askWhichDay(page);
  await page.getByRole("button", { name: "Review in private" }).click();
  await expect(barOf(page)).toContainText("1 annotation");
  await expect(asked).toBeHidden();
  await compose(page, "transport board", /^Comment/);
  await expect(page.getByRole("button", { name: "Add to review" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Review in private" })).toBeHidden();
});

test("a note that is not sent yet when its review ends elsewhere is shown to nobody, and its words are kept", async ({
  memberPage,
  memberApi,
}) => {
  const article = await createArticle(await memberApi("reporter"), DRAFT);
  const api = await memberApi("copy");
  const path = `/api/articles/${article.id}/review`;
  expect((await api.post(path, { data: { id: uuidv7() } })).ok()).toBe(true);
  const page = await memberPage("copy");
  await openDesk(page, article.id);
  await page.route("**/api/articles/*/annotations", (route) => route.abort());
  await askWhichDay(page);
  await page.getByRole("button", { name: "Add to review" }).click();
  await expect(page.getByText("On which day?")).toBeVisible();
  expect((await api.delete(path)).ok()).toBe(true);
  await page.unroute("**/api/articles/*/annotations");
  await page.reload();
  await expect(page.getByText(/Your review, in which you wrote this, is over/).first()).toBeVisible();
  await expect(page.getByText("On which day?").first()).toBeVisible();
  expect((await readArticle(api, article.id)).annotations).toEqual([]);
});

test("a note that is being changed when its review is submitted elsewhere is changed for nobody, and its new words are kept", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const article = await createArticle(await memberApi("reporter"), DRAFT);
  const api = await memberApi("copy");
  const path = `/api/articles/${article.id}/review`;
  expect((await api.post(path, { data: { id: uuidv7() } })).ok()).toBe(true);
  const note = await annotate(api, article, "September", { kind: "comment", body: "On which day?" });
  const page = await memberPage("copy");
  await openDesk(page, article.id, `#annotation-${note}`);
  const card = cardOf(page, note);
  await card.getByRole("button", { name: "Edit", exact: true }).click();
  await card.getByLabel("Your comment").fill("The board is lying.");
  expect((await api.post(`${path}/submission`, { data: {} })).ok()).toBe(true);
  // The desk has looked again, and the form is open still.
  await expect(card).not.toContainText("Only you see this", { timeout: 30_000 });
  await card.getByRole("button", { name: "Save" }).click();
  await expect(card.getByRole("alert")).toContainText(
    "Not saved. Your review was submitted in the meantime: everybody sees this now.",
  );
  await expect(card.getByRole("alert")).toContainText("Stands now: On which day?");
  await expect(card.getByRole("alert")).toContainText("The board is lying.");
  await expectAccessible(page);
  const said = async () =>
    (await readArticle(await memberApi("editor"), article.id)).annotations[0]?.thread.map(({ body }) => body);
  expect(await said()).toEqual(["On which day?"]);
  await card.getByRole("button", { name: "Write it again" }).click();
  await card.getByLabel("Your comment").fill("On which day? The board does not say.");
  await card.getByRole("button", { name: "Save" }).click();
  await expect.poll(said).toEqual(["On which day? The board does not say."]);
  await expect(card.getByRole("alert")).toBeHidden();
});

test("a review in which nothing is written is ended, and what is written then is everybody's", async ({
  memberPage,
  memberApi,
}) => {
  const article = await createArticle(await memberApi("reporter"), DRAFT);
  const page = await memberPage("copy");
  await openDesk(page, article.id);
  await beginReview(page);
  await barOf(page).getByRole("button", { name: "End review" }).click();
  await expect(barOf(page)).toBeHidden();
  await askWhichDay(page);
  await page.getByRole("form", { name: "Comment" }).getByRole("button", { name: "Comment" }).click();
  const seen = async () =>
    (await readArticle(await memberApi("editor"), article.id)).annotations.map(({ isPrivate }) => isPrivate);
  await expect.poll(seen).toEqual([false]);
});

test("a review of an article that is put on hold says when it can be submitted, and can be discarded", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const article = await createArticle(await memberApi("reporter"), DRAFT);
  const copyApi = await memberApi("copy");
  await copyApi.post(`/api/articles/${article.id}/review`, { data: { id: uuidv7() } });
  await annotate(copyApi, article, "September", { kind: "comment", body: "On which day?" });
  await annotate(copyApi, article, "2,300", {
    kind: "correction",
    replacement: "2,400",
    reason: "The petition says so.",
  });
  const held = { move: "hold", from: "draft", revision: 1, reason: "The board meets again." };
  await (await memberApi("editor")).post(`/api/articles/${article.id}/moves`, { data: held });
  const page = await memberPage("copy");
  await openDesk(page, article.id);
  const bar = barOf(page);
  await expect(bar).toContainText(
    "2 annotations, seen by you alone. The article is on hold. Your review can be submitted once the article is taken up again",
  );
  await expect(bar.getByRole("button", { name: "Submit review…" })).toBeHidden();
  await expectAccessible(page);
  await bar.getByRole("button", { name: "Discard…" }).click();
  const dialog = page.getByRole("dialog", { name: "Discard your review?" });
  await expect(dialog).toContainText("Your 2 annotations will be deleted.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Keep it" }).click();
  await expect(bar).toBeVisible();
  await bar.getByRole("button", { name: "Discard…" }).click();
  await dialog.getByRole("button", { name: "Discard review" }).click();
  await expect(bar).toBeHidden();
  await expect(dialog).toBeHidden();
  const { annotations, review } = await readArticle(copyApi, article.id);
  expect([annotations, review]).toEqual([[], undefined]);
});

test("a thread is made optional on its card, and required again", async ({ memberPage, memberApi }) => {
  const api = await memberApi("editor");
  const article = await createArticle(await memberApi("reporter"), DRAFT);
  const thread = await annotate(api, article, "transport board", { kind: "comment", body: "Its name?" });
  const page = await memberPage("copy");
  await openDesk(page, article.id, `#annotation-${thread}`);
  const card = cardOf(page, thread);
  const choose = async (what: string) => {
    await card.getByRole("button", { name: "More about this comment" }).click();
    await page.getByRole("menuitem", { name: what }).click();
  };
  await choose("Make optional");
  await expect(card).toContainText("Optional: the article does not wait for it.");
  expect((await readArticle(api, article.id)).annotations[0]?.required).toBe(false);
  await choose("Make required");
  await expect(card).not.toContainText("Optional");
  expect((await readArticle(api, article.id)).annotations[0]?.required).toBe(true);
});

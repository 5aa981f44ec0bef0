import type { APIRequestContext, Page } from "@playwright/test";
import type { ArticleView } from "@/domain/article/article";
import { createArticle, propose, readArticle } from "./article-api";
import { articleText, cardOf, openDesk } from "./article-page";
import { expect, test } from "./fixtures";

const BODY = `The lifeboat station at Carrow Point will keep its crew of nine, the trust said on Monday.

The trust had put the annual cost at £412,000, although its own accounts show less.

Nobody at the trust would say which of the two figures was right.

The crew was called out 61 times last year, more often than any other.`;

/** The question, not the message that follows: that is a dialog too. */
const dialogOf = (page: Page) => page.getByRole("dialog", { name: /^(Approve|Stet) \d/ });

async function stateOf(api: APIRequestContext, articleId: string): Promise<Record<string, string>> {
  const { annotations } = await readArticle(api, articleId);
  return Object.fromEntries(annotations.map(({ id, correction }) => [id, correction?.state ?? ""]));
}

test("an editor approves all corrections shown, leaves their own and rivals, and takes all back at once", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const [copy, editor] = [await memberApi("copy"), await memberApi("editor")];
  const article = await createArticle(copy, { headline: "Lifeboat crew stays", body: BODY });
  const original = article.revision.text;
  const first = await propose(copy, article, "crew of nine", "crew of ten");
  const second = await propose(copy, article, "more often than any other", "more than any other");
  const rivals = [
    await propose(copy, article, "annual cost at £412,000", "yearly cost at £412,000"),
    await propose(copy, article, "£412,000", "£389,500"),
  ];
  const own = await propose(editor, article, "on Monday", "on Tuesday");
  const page = await memberPage("editor");
  await openDesk(page, article.id);
  const margin = page.getByRole("complementary", { name: "Annotations" });
  await expect(margin.getByText("5 corrections shown")).toBeVisible();

  await margin.getByRole("button", { name: "Approve all…" }).click();
  const dialog = dialogOf(page);
  await expect(dialog.getByRole("heading", { name: "Approve 2 corrections" })).toBeVisible();
  await expect(dialog.getByText("3 corrections will be left as they are")).toBeVisible();
  const approved = dialog.locator("section", { hasText: "Will be approved" });
  await expect(approved.getByRole("listitem")).toHaveCount(2);
  await expect(approved.locator("del")).toContainText(["nine", "often"]);
  const left = dialog.locator("section", { hasText: "Left as they are" });
  await expect(left.getByText("Choose between them")).toHaveCount(2);
  await expect(left.getByText("You proposed this correction")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Approve 2" }).click();
  await expect(dialog).toBeHidden();

  const changed = original.replace("nine", "ten").replace("more often than", "more than");
  await expect.poll(() => articleText(page)).toBe(changed);
  expect(await stateOf(editor, article.id)).toEqual({
    [first]: "approved",
    [second]: "approved",
    [rivals[0] as string]: "open",
    [rivals[1] as string]: "open",
    [own]: "open",
  });
  const toast = page.getByRole("dialog", { name: "2 corrections approved" });
  await toast.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => articleText(page)).toBe(original);
  expect(Object.values(await stateOf(editor, article.id))).toEqual(Array(5).fill("open"));
  await expect(page.getByText("2 corrections open again").first()).toBeVisible();
});

test("the undo of all stays at hand above the cards, and each one has its own", async ({
  memberPage,
  memberApi,
}) => {
  const copy = await memberApi("copy");
  const article = await createArticle(copy, { headline: "Lifeboat crew stays", body: BODY });
  const first = await propose(copy, article, "crew of nine", "crew of ten");
  const second = await propose(copy, article, "61 times", "62 times");
  const page = await memberPage("editor");
  await openDesk(page, article.id);
  await page.keyboard.press("Shift+A");
  await dialogOf(page).getByRole("button", { name: "Approve 2" }).click();
  await expect.poll(() => articleText(page)).toContain("62 times");

  await cardOf(page, first).getByRole("button").first().click();
  await cardOf(page, first).getByRole("button", { name: /^Undo/ }).click();
  await cardOf(page, first).getByRole("button", { name: "Undo the decision" }).click();
  await expect.poll(() => articleText(page)).toContain("crew of nine");

  await page.getByRole("button", { name: "Undo all" }).click();
  await expect.poll(() => articleText(page)).toBe(article.revision.text);
  expect(await stateOf(copy, article.id)).toEqual({ [first]: "open", [second]: "open" });
});

test("what filters show is declined with one reason, by keyboard alone; what they hide is not touched", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const [copy, reporter] = [await memberApi("copy"), await memberApi("reporter")];
  const article = await createArticle(copy, { headline: "Lifeboat crew stays", body: BODY });
  const crew = await propose(copy, article, "crew of nine", "crew of ten");
  const times = await propose(copy, article, "61 times", "62 times");
  const hidden = await propose(reporter, article, "Nobody", "No one");
  const { author } = ((await (await copy.get(`/api/articles/${article.id}`)).json()) as ArticleView)
    .annotations[0] as ArticleView["annotations"][number];
  const page = await memberPage("editor");
  await openDesk(page, article.id, `?author=${author.id}`);
  await expect(page.getByText("2 corrections shown")).toBeVisible();

  await page.keyboard.press("Shift+X");
  const dialog = dialogOf(page);
  await expect(dialog.getByRole("heading", { name: "Stet 2 corrections" })).toBeVisible();
  await expect(dialog.getByLabel("Why the words stand")).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByRole("alert").filter({ hasText: "Say why the words stand." })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type("The desk rang: all of it is right.");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect
    .poll(() => stateOf(copy, article.id))
    .toEqual({ [crew]: "declined", [times]: "declined", [hidden]: "open" });
  expect(await articleText(page)).toBe(article.revision.text);
  await cardOf(page, crew).getByRole("button").first().click();
  await expect(cardOf(page, crew).getByText("The desk rang: all of it is right.")).toBeVisible();
});

test("what somebody else decided while the question stood is left alone, and said", async ({
  memberPage,
  memberApi,
}) => {
  const [copy, chief] = [await memberApi("copy"), await memberApi("chief")];
  const article = await createArticle(copy, { headline: "Lifeboat crew stays", body: BODY });
  const crew = await propose(copy, article, "crew of nine", "crew of ten");
  const times = await propose(copy, article, "61 times", "62 times");
  const page = await memberPage("editor");
  await openDesk(page, article.id);
  await page.keyboard.press("Shift+A");
  const dialog = dialogOf(page);
  await expect(dialog.getByRole("heading", { name: "Approve 2 corrections" })).toBeVisible();
  const answer = await chief.post(`/api/corrections/${crew}/decision`, {
    data: { outcome: "declined", reason: "Nine it is.", version: 1 },
  });
  expect(answer.status()).toBe(200);

  await dialog.getByRole("button", { name: "Approve 2" }).click();
  await expect(
    page.getByRole("dialog", { name: "1 correction approved, 1 left as they were" }),
  ).toBeVisible();
  await expect(page.getByText("This correction is declined already.")).toBeVisible();
  await page.getByRole("button", { name: "“crew of nine”" }).click();
  await expect(cardOf(page, crew).getByText("Nine it is.")).toBeVisible();
  expect(await stateOf(copy, article.id)).toEqual({ [crew]: "declined", [times]: "approved" });
});

test("nothing is offered to those who do not decide", async ({ memberPage, memberApi }) => {
  const copy = await memberApi("copy");
  const article = await createArticle(copy, { headline: "Lifeboat crew stays", body: BODY });
  await propose(copy, article, "crew of nine", "crew of ten");
  await propose(copy, article, "61 times", "62 times");
  const page = await memberPage("reporter");
  await openDesk(page, article.id);
  await expect(page.getByRole("button", { name: "Approve all…" })).toHaveCount(0);
  await page.keyboard.press("Shift+A");
  await expect(page.getByText("There is nothing here for you to decide.").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Approve/ })).toHaveCount(0);
});

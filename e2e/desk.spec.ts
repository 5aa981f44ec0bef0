import type { Page } from "@playwright/test";
import { annotate, approve, createArticle, propose, reply } from "./article-api";
import { articleOf, articleText, cardOf, expectSaved, openDesk } from "./article-page";
import { DEMO_MEMBERS } from "./demo-members";
import { expect, test } from "./fixtures";
import { sessionFile, stetUrl } from "./stet";

const DRAFT = {
  headline: "Market hall to open on Sundays",
  body: `The market hall will open on Sundays from the first of May, the guild said in a statement on Friday.

Traders have asked for it since 2019. A first attempt failed, because nobody wanted to sweep the hall on a Monday.

The guild expects 4,000 visitors on the first Sunday, twice as many as on a Saturday.`,
};

const marginOf = (page: Page) => page.getByRole("complementary", { name: "Annotations" });
const cardsOf = (page: Page) => marginOf(page).getByRole("article");

test("annotations are filtered by kind, state, author and words, with counts", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const reporter = await memberApi("reporter");
  const copy = await memberApi("copy");
  const article = await createArticle(reporter, DRAFT);
  await propose(reporter, article, "first of May", "1 May");
  const approved = await propose(reporter, article, "a statement", "a letter");
  await approve(copy, approved);
  await annotate(copy, article, "2019", { kind: "comment", body: "Or 2018?" });
  const resolved = await annotate(copy, article, "sweep the hall", { kind: "comment", body: "Fine." });
  await copy.put(`/api/annotations/${resolved}/resolution`, { data: { version: 1 } });
  await annotate(copy, article, "4,000 visitors", {
    kind: "source",
    source: { id: crypto.randomUUID(), type: "document", title: "The guild's forecast" },
    stance: "supports",
  });
  const page = await memberPage("chief");
  await openDesk(page, article.id);
  const kinds = page.getByRole("group", { name: "Kinds of annotation" });
  for (const name of ["All 5", "Corrections 2", "Sources 1", "Comments 2"])
    await expect(kinds.getByRole("button", { name, exact: true })).toBeVisible();
  await expect(cardsOf(page)).toHaveCount(5);

  await kinds.getByRole("button", { name: "Comments 2" }).click();
  await expect(cardsOf(page)).toHaveCount(2);
  await expect(page).toHaveURL(/kind=comment/);
  await page.reload();
  await expect(kinds.getByRole("button", { name: "Comments 2" })).toHaveAttribute("aria-pressed", "true");
  await expect(cardsOf(page)).toHaveCount(2);

  const menu = page.getByRole("button", { name: "Filter by state and author" });
  await menu.click();
  await expectAccessible(page);
  await page.getByRole("menuitemradio", { name: "Resolved · 1" }).click();
  await expect(cardsOf(page)).toHaveCount(1);
  await expect(cardOf(page, resolved)).toBeVisible();
  await kinds.getByRole("button", { name: /^All/ }).click();
  await page.getByRole("button", { name: "Clear" }).click();
  await menu.click();
  await page.getByRole("menuitemradio", { name: `${DEMO_MEMBERS.reporter.name} · 2` }).click();
  await expect(cardsOf(page)).toHaveCount(2);
  await expect(kinds.getByRole("button", { name: "Sources 0" })).toBeVisible();
  await menu.click();
  await page.getByRole("menuitemradio", { name: "Decided · 1" }).click();
  await expect(cardsOf(page)).toHaveCount(1);
  await expect(cardOf(page, approved)).toBeVisible();
  await page.getByRole("button", { name: "Clear" }).click();
  await page.getByRole("searchbox", { name: "Search the annotations" }).fill("forecast");
  await expect(cardsOf(page)).toHaveCount(1);
});

test("a link leads to one annotation, and Enter on overlapping words asks which", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const copy = await memberApi("copy");
  const article = await createArticle(await memberApi("reporter"), DRAFT);
  const long = await annotate(copy, article, "Market hall to open", { kind: "comment", body: "Says who?" });
  const short = await annotate(copy, article, "Market", { kind: "comment", body: "Which market?" });
  const last = await propose(copy, article, "twice as many as", "twice as many as come");
  const page = await memberPage("editor");
  await openDesk(page, article.id, `#annotation-${last}`);
  await expect(cardOf(page, last)).toBeFocused();
  await expect(cardOf(page, last)).toBeInViewport();
  await expect(cardOf(page, last).getByText("It reads better.")).toBeVisible();

  await articleOf(page).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Enter");
  const chooser = page.getByRole("menu", { name: "2 annotations on these words" });
  await expect(chooser.getByRole("menuitem")).toHaveText([/“Market”/, /“Market hall to open”.*Says who\?/]);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(chooser).toBeHidden();
  await articleOf(page).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Enter");
  await expect(chooser).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(chooser.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(cardOf(page, long)).toBeFocused();
  await expect(cardOf(page, long)).toContainText("Says who?");

  const mark = articleOf(page).locator(`[data-annotation-ids~="${short}"]`).first();
  await mark.click();
  await expect(chooser).toBeVisible();
  await chooser.getByRole("menuitem").first().click();
  await expect(cardOf(page, short)).toBeFocused();
});

test("a thread is answered, edited, settled and reopened, and decides nothing", async ({
  memberPage,
  memberApi,
  rows,
  expectAccessible,
}) => {
  const copy = await memberApi("copy");
  const article = await createArticle(await memberApi("reporter"), DRAFT);
  const correction = await propose(copy, article, "first of May", "1 May");
  const comment = await annotate(copy, article, "4,000 visitors", { kind: "comment", body: "Who counted?" });
  await reply(copy, correction, "As in the style book.");
  const page = await memberPage("editor");
  await openDesk(page, article.id, `#annotation-${comment}`);
  const card = cardOf(page, comment);
  await card.getByRole("button", { name: "Reply" }).click();
  await card.getByLabel("Your reply").fill("The gild did.");
  await card.getByRole("button", { name: "Reply" }).click();
  await expect(card.getByRole("list", { name: "Thread" }).getByRole("listitem")).toHaveCount(2);
  await card.getByRole("button", { name: "Edit" }).click();
  await card.getByLabel("Your comment").fill("The guild did.");
  await card.getByRole("button", { name: "Save" }).click();
  await expect(card.getByText("The guild did.")).toBeVisible();
  await expect(card.getByText("· edited")).toBeVisible();
  await expectSaved(page);

  await reply(copy, comment, "Then say so.");
  await page.reload();
  await expect(card.getByText("Then say so.")).toBeVisible();
  await expect(card.getByRole("button", { name: "Edit" })).toHaveCount(0);
  await expect(card.getByRole("button", { name: "Delete" })).toHaveCount(0);
  await card.getByRole("button", { name: "Resolve" }).click();
  await expect(card.getByText(`Resolved by ${DEMO_MEMBERS.editor.name}.`)).toBeVisible();
  await expectAccessible(page);
  await card.getByRole("button", { name: "Reopen" }).click();
  await expect(card.getByRole("button", { name: "Resolve" })).toBeVisible();

  await openDesk(page, article.id, `#annotation-${correction}`);
  const open = cardOf(page, correction);
  await open.getByRole("button", { name: "Resolve" }).click();
  await expect(open.getByText(`Resolved by ${DEMO_MEMBERS.editor.name}.`)).toBeVisible();
  await expect(open.getByRole("button", { name: "Approve" })).toBeVisible();
  expect(await rows("SELECT state FROM correction WHERE id = $1", [correction])).toEqual([{ state: "open" }]);
});

test("a proposer cannot decide on their own correction, and takes it back", async ({
  memberPage,
  memberApi,
  rows,
}) => {
  const article = await createArticle(await memberApi("reporter"), DRAFT);
  const id = await propose(await memberApi("copy"), article, "first of May", "1 May");
  const page = await memberPage("copy");
  await openDesk(page, article.id, `#annotation-${id}`);
  const card = cardOf(page, id);
  await expect(card.getByText("You proposed this correction. Another member decides on it.")).toBeVisible();
  await expect(card.getByRole("button", { name: "Approve" })).toHaveCount(0);
  await card.getByRole("button", { name: "Withdraw" }).click();
  await expect(card.getByText("Withdrawn by its proposer. The words stand.")).toBeVisible();
  expect(await rows("SELECT state FROM correction WHERE id = $1", [id])).toEqual([{ state: "withdrawn" }]);
  expect(await articleText(page)).toBe(article.revision.text);
});

test("cards never lie on one another, and the open one stands beside its words", async ({
  memberPage,
  memberApi,
}) => {
  const copy = await memberApi("copy");
  const article = await createArticle(await memberApi("reporter"), DRAFT);
  const ids: string[] = [];
  for (const words of ["market hall", "Sundays from", "May", "guild said", "statement", "Friday", "Traders"])
    ids.push(await annotate(copy, article, words, { kind: "comment", body: `On ${words}: is this so?` }));
  ids.push(await propose(copy, article, "nobody wanted to sweep", "nobody swept"));
  ids.push(await annotate(copy, article, "4,000", { kind: "comment", body: "Long. ".repeat(60).trim() }));
  const page = await memberPage("editor");
  await openDesk(page, article.id);
  const boxes = async () => {
    const found = await Promise.all((await cardsOf(page).all()).map((one) => one.boundingBox()));
    return found.flatMap((box) => box ?? []).sort((a, b) => a.y - b.y);
  };
  const expectApart = () =>
    expect(async () => {
      const cards = await boxes();
      expect(cards).toHaveLength(ids.length);
      cards.slice(1).forEach((box, at) => {
        expect(box.y).toBeGreaterThanOrEqual((cards[at]?.y ?? 0) + (cards[at]?.height ?? 0));
      });
    }).toPass();
  await expectApart();
  for (const id of [ids[5], ids[0], ids[8]] as string[]) {
    await articleOf(page).locator(`[data-annotation-ids~="${id}"]`).first().click();
    await expect(cardOf(page, id).getByRole("button", { name: /^More about/ })).toBeVisible();
    await expect(async () => {
      const card = await cardOf(page, id).boundingBox();
      const words = await articleOf(page).locator(`[data-annotation-ids~="${id}"]`).first().boundingBox();
      expect(Math.abs((card?.y ?? 0) - (words?.y ?? 0))).toBeLessThanOrEqual(12);
    }).toPass();
    await expectApart();
  }
});

test("highlights are in the server's HTML, without JavaScript", async ({ browser, memberApi }) => {
  const copy = await memberApi("copy");
  const article = await createArticle(await memberApi("reporter"), DRAFT);
  const comment = await annotate(copy, article, "hall will open on Sundays", {
    kind: "comment",
    body: "So?",
  });
  const correction = await propose(copy, article, "open on", "open every");
  const context = await browser.newContext({
    baseURL: stetUrl(),
    javaScriptEnabled: false,
    storageState: sessionFile("editor"),
  });
  const page = await context.newPage();
  await page.goto(`/articles/${article.id}`);
  const runs = (id: string) => page.locator(`main [data-annotation-ids~="${id}"]:not([data-inserted])`);
  expect((await runs(comment).allTextContents()).join("")).toBe("hall will open on Sundays");
  expect((await runs(correction).allTextContents()).join("")).toBe("open on");
  await expect(page.locator("main del")).toHaveText("on");
  await expect(page.locator("main ins")).toHaveText("every");
  await expect(cardOf(page, comment)).toContainText("So?");
  await context.close();
});

test("of two members deciding at once the second is told what stands", async ({
  memberPage,
  memberApi,
  rows,
}) => {
  const article = await createArticle(await memberApi("reporter"), DRAFT);
  const id = await propose(await memberApi("copy"), article, "first of May", "1 May");
  const page = await memberPage("editor");
  await openDesk(page, article.id, `#annotation-${id}`);
  const card = cardOf(page, id);
  await expect(card.getByRole("button", { name: "Approve" })).toBeVisible();
  await card.getByRole("button", { name: "Stet" }).click();
  await card.getByLabel("Why the words stand").fill("The guild writes it so.");
  await approve(await memberApi("chief"), id);
  await card.getByRole("button", { name: "Stet" }).click();

  await expect(card.getByRole("alert")).toContainText("This correction is approved already.");
  await expect(card.getByText(`by ${DEMO_MEMBERS.chief.name} in revision 2`)).toBeVisible();
  await expect.poll(() => articleText(page)).toContain("from the 1 May, the guild");
  expect(await rows("SELECT outcome FROM decision WHERE correction_id = $1", [id])).toEqual([
    { outcome: "approved" },
  ]);
});

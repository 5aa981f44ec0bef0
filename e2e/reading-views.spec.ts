import type { Page } from "@playwright/test";
import { approve, createArticle, propose } from "./article-api";
import { articleOf, articleText, cardOf, highlightedWords, openDesk, selectWords } from "./article-page";
import { expect, test } from "./fixtures";

const PARAGRAPH =
  "The crew was called out 61 times last year, more often than any other on this stretch of the coast. ";
const BODY = [
  "The lifeboat station at Carrow Point will keep its crew of nine, the trust said on Monday.",
  "The trust had put the annual cost at £412,000, although its own accounts show less.",
  ...Array.from({ length: 12 }, (_, at) => `${at + 2} years ago. ${PARAGRAPH.repeat(3)}`.trim()),
  "Nobody at the trust would say which of the two figures was right.",
].join("\n\n");

const show = (page: Page, view: string) =>
  page.getByRole("group", { name: "How the article is shown" }).getByRole("button", { name: view }).click();

/** What is read on the page, shown insertions and struck words included. */
const wordsShown = (page: Page) => articleOf(page).locator("[data-block-id]").allInnerTexts();

test("an article is read with all marks, simple, final and original, and the words stay right in each", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const copy = await memberApi("copy");
  const editor = await memberApi("editor");
  const article = await createArticle(copy, { headline: "Lifeboat crew stays", body: BODY });
  const done = await propose(copy, article, "on Monday", "on Tuesday");
  await approve(editor, done);
  const nine = await propose(copy, article, "crew of nine", "crew of ten");
  const rivals = [
    await propose(copy, article, "annual cost", "yearly cost"),
    await propose(copy, article, "cost at £412,000", "cost at £389,500"),
  ];
  const page = await memberPage("editor");
  await openDesk(page, article.id);
  // Word by word: "crew of" stays.
  await expect(articleOf(page).locator(`del[data-annotation-ids="${nine}"]`)).toHaveText("nine");
  await expect(articleOf(page).locator(`ins[data-annotation-ids="${nine}"]`)).toHaveText("ten");
  expect(await highlightedWords(page, nine)).toBe("crew of nine");

  await show(page, "Simple");
  await expect(articleOf(page).locator("del, ins")).toHaveCount(0);
  expect(await highlightedWords(page, nine)).toBe("crew of nine");
  await expect(cardOf(page, nine)).toHaveCount(0);
  await articleOf(page).getByText("crew of nine").click();
  await expect(cardOf(page, nine).getByRole("button", { name: /^Approve/ })).toBeVisible();
  await expectAccessible(page);

  await show(page, "Final");
  await expect(page).toHaveURL(/view=final/);
  await expect(
    page.getByText("With 1 open correction applied. 2 have rivals: shown as they stand."),
  ).toBeVisible();
  expect((await wordsShown(page)).slice(1, 3)).toEqual([
    "The lifeboat station at Carrow Point will keep its crew of ten, the trust said on Tuesday.",
    "The trust had put the annual cost at £412,000, although its own accounts show less.",
  ]);
  expect(await highlightedWords(page, nine)).toBe("crew of ten");
  for (const rival of rivals) expect(await highlightedWords(page, rival)).toContain("cost");
  await expectAccessible(page);

  await show(page, "Original");
  await expect(page.getByText("The text as it came in", { exact: true })).toBeVisible();
  await expect.poll(() => articleText(page)).toBe(article.revision.text);
  expect(await highlightedWords(page, done)).toBe("on Monday");
  await expect(page.getByRole("link", { name: "Compare with now" })).toHaveAttribute("href", /from=1&to=2$/);
  await expectAccessible(page);

  await show(page, "All marks");
  await expect(articleOf(page).locator("del").first()).toBeVisible();
  await expect(page).not.toHaveURL(/view=/);
});

test("the keys 1 to 4 change the view, which keeps the reader's words at their height and has an address", async ({
  memberPage,
  memberApi,
}) => {
  const copy = await memberApi("copy");
  const article = await createArticle(copy, { headline: "Lifeboat crew stays", body: BODY });
  const long = `its crew of ${"nine very able and willing ".repeat(30)}volunteers`;
  await propose(copy, article, "its crew of nine", long);
  const nobody = await propose(copy, article, "Nobody at the trust", "No one there");
  const page = await memberPage("editor");
  await openDesk(page, article.id);
  const words = articleOf(page).getByText(/^9 years ago/);
  await words.evaluate((element) => window.scrollBy(0, element.getBoundingClientRect().top - 240));
  const height = () => words.evaluate((element) => element.getBoundingClientRect().top);
  const before = await height();
  for (const [key, name] of [
    ["2", "Simple"],
    ["3", "Final"],
    ["4", "Original"],
    ["1", "All marks"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole("button", { name, exact: true })).toHaveAttribute("aria-pressed", "true");
    expect(Math.abs((await height()) - before), `${name} at the same height`).toBeLessThan(3);
  }
  await page.keyboard.press("/");
  await page.keyboard.type("3");
  await expect(page.getByRole("button", { name: "All marks", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );

  await openDesk(page, article.id, `?view=final#annotation-${nobody}`);
  await expect(page.getByRole("button", { name: "Final", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(cardOf(page, nobody)).toBeFocused();
  expect(await highlightedWords(page, nobody)).toBe("No one there");
  await page.keyboard.press("k");
  await page.keyboard.press("2");
  await openDesk(page, article.id);
  await expect(page.getByRole("button", { name: "Simple", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
});

test("words are annotated in the text as it stands only; elsewhere the page says why", async ({
  memberPage,
  memberApi,
}) => {
  const copy = await memberApi("copy");
  const article = await createArticle(copy, { headline: "Lifeboat crew stays", body: BODY });
  const page = await memberPage("editor");
  await openDesk(page, article.id, "?view=final");
  await articleOf(page)
    .getByText("Carrow Point")
    .dblclick({ position: { x: 60, y: 12 } });
  await expect(page.getByText("so nothing can be said about them here")).toBeVisible();
  await expect(page.getByRole("toolbar", { name: "Annotate the selection" })).toHaveCount(0);
  await page.getByRole("button", { name: "Show all marks" }).click();
  await selectWords(page, "Carrow Point");
  await show(page, "Simple");
  await selectWords(page, "Carrow Point");
});

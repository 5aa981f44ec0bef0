import type { Page } from "@playwright/test";
import { approve, createArticle } from "./article-api";
import { articleOf, articleText, expectSaved, openDesk, sendComment, toolbarOf } from "./article-page";
import { expect, test } from "./fixtures";

const FAMILY = "👩‍👩‍👧‍👦";
const THUMB = "👍🏽";
const DRAFT = {
  headline: "Benches leave the square",
  standfirst: "Nobody was asked, shopkeepers say",
  format: "markdown",
  body: `A quick **brown fox** jumps over [the lazy dog](https://example.org/dog) near the river.

The ${FAMILY} family and the sign q̃ stand here, thumbs ${THUMB} up.

![A bench](https://example.org/bench.jpg "Two benches on the square, last spring.")

A paragraph that should go altogether.

The end of it all, for 💶 and ẍ alike.`,
} as const;

type Edge = { words: string; at: "start" | "end" };

/** Where the first or the last character of some words of the article is drawn, just inside it. */
function pointOf(page: Page, edge: Edge): Promise<{ x: number; y: number }> {
  return page.evaluate(({ words, at }) => {
    const walker = document.createTreeWalker(
      document.querySelector("main article") as Element,
      NodeFilter.SHOW_TEXT,
    );
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const found = node.parentElement?.closest("[data-inserted]") ? -1 : node.data.indexOf(words);
      if (found < 0) continue;
      const range = document.createRange();
      if (at === "start") range.setStart(node, found);
      else range.setStart(node, found + words.length - 1);
      range.setEnd(node, at === "start" ? found + 1 : found + words.length);
      const box = at === "start" ? range.getClientRects()[0] : [...range.getClientRects()].at(-1);
      if (!box) throw new Error(`“${words}” is not drawn`);
      return { x: at === "start" ? box.left + 1 : box.right - 1, y: box.top + box.height / 2 };
    }
    throw new Error(`“${words}” does not stand in one piece in the article`);
  }, edge);
}

/** Drags the mouse from before the words `from` to behind the words `to`. */
async function drag(page: Page, from: string, to: string): Promise<void> {
  const start = await pointOf(page, { words: from, at: "start" });
  const end = await pointOf(page, { words: to, at: "end" });
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 3 });
  await page.mouse.up();
}

/** Selects a part of some words by their offsets in them, as assistive technology may: in the middle of anything. */
async function selectUnits(page: Page, words: string, from: number, to: number): Promise<void> {
  await page.evaluate(
    ([wanted, start, end]) => {
      const walker = document.createTreeWalker(
        document.querySelector("main article") as Element,
        NodeFilter.SHOW_TEXT,
      );
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(wanted);
        if (at >= 0) return getSelection()?.setBaseAndExtent(node, at + start, node, at + end);
      }
      throw new Error(`“${wanted}” does not stand in one piece in the article`);
    },
    [words, from, to] as const,
  );
}

const SELECTIONS: { name: string; exact: string; select(page: Page): Promise<void> }[] = [
  {
    name: "across bold and a link",
    exact: "brown fox jumps over the lazy",
    select: (page) => drag(page, "brown", "the lazy"),
  },
  {
    name: "across paragraphs",
    exact: `river.\n\nThe ${FAMILY} family`,
    select: (page) => drag(page, "river.", "family"),
  },
  { name: "backwards", exact: "sign", select: (page) => dragBack(page, "sign") },
  { name: "in the headline", exact: "leave the", select: (page) => drag(page, "leave the", "leave the") },
  { name: "in the standfirst", exact: "asked", select: (page) => drag(page, "asked", "asked") },
  {
    name: "in the caption",
    exact: "on the square, last",
    select: (page) => drag(page, "on the square, last", "on the square, last"),
  },
  {
    name: "from the headline into the text",
    exact: "square\n\nNobody was asked, shopkeepers say\n\nA quick",
    select: (page) => drag(page, "square", "A quick"),
  },
  { name: "one character", exact: "q", select: (page) => selectUnits(page, "quick", 0, 1) },
  { name: "half of a family", exact: FAMILY, select: (page) => selectUnits(page, FAMILY, 3, 5) },
  { name: "half of a surrogate pair", exact: THUMB, select: (page) => selectUnits(page, THUMB, 1, 2) },
  { name: "a letter without its accent", exact: "q̃", select: (page) => selectUnits(page, "q̃", 0, 1) },
  {
    name: "from half an emoji to half a letter",
    exact: "💶 and ẍ",
    select: (page) => selectUnits(page, "💶 and ẍ", 1, 8),
  },
  {
    name: "three clicks",
    exact: `The ${FAMILY} family and the sign q̃ stand here, thumbs ${THUMB} up.`,
    select: async (page) => {
      const { x, y } = await pointOf(page, { words: "stand", at: "start" });
      await page.mouse.click(x + 8, y, { clickCount: 3 });
    },
  },
  {
    name: "two clicks",
    exact: "altogether",
    select: async (page) => {
      const { x, y } = await pointOf(page, { words: "altogether", at: "start" });
      await page.mouse.click(x + 8, y, { clickCount: 2 });
    },
  },
];

async function dragBack(page: Page, words: string): Promise<void> {
  const start = await pointOf(page, { words, at: "end" });
  const end = await pointOf(page, { words, at: "start" });
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}

test("whatever is selected, the right words are stored and never cut", async ({
  memberPage,
  memberApi,
  rows,
}) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const page = await memberPage("copy");
  await openDesk(page, article.id);
  for (const { name, exact, select } of SELECTIONS) {
    await test.step(name, async () => {
      await select(page);
      await sendComment(page, name);
      const stored = () =>
        rows(
          "SELECT exact FROM anchor JOIN comment USING (annotation_id) WHERE article_id = $1 AND body = $2",
          [article.id, name],
        );
      await expect.poll(stored).toEqual([{ exact }]);
      // The next press is on the article, not on the annotation just made.
      await page.keyboard.press("Escape");
    });
  }
  expect(await articleText(page)).toBe(article.revision.text);
});

test("words are inserted at the caret, and a whole paragraph goes with its last words", async ({
  memberPage,
  memberApi,
  rows,
}) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const page = await memberPage("copy");
  await openDesk(page, article.id);

  const { x, y } = await pointOf(page, { words: "end of", at: "start" });
  await page.mouse.click(x, y);
  await toolbarOf(page).getByRole("button", { name: "Insert words" }).click();
  const form = page.getByRole("form", { name: "Correct" });
  await form.getByLabel("Words to insert here").fill("bitter ");
  await form.getByLabel("Why").fill("It was.");
  await form.getByRole("button", { name: "Propose" }).click();
  await expect(form).toBeHidden();

  const paragraph = await pointOf(page, { words: "should go", at: "start" });
  await page.mouse.click(paragraph.x, paragraph.y, { clickCount: 3 });
  await expect(toolbarOf(page)).toBeVisible();
  await page.keyboard.press("e");
  await expect(form.getByLabel("How the words should read")).toHaveValue(
    "A paragraph that should go altogether.",
  );
  await form.getByRole("button", { name: "Delete the words" }).click();
  await form.getByLabel("Why").fill("It says nothing.");
  await form.getByRole("button", { name: "Propose" }).click();
  await expect(form).toBeHidden();
  await expectSaved(page);

  const proposed = await rows<{ id: string; exact: string; replacement: string }>(
    `SELECT correction.id, exact, replacement FROM correction JOIN anchor ON annotation_id = correction.id
     WHERE correction.article_id = $1 ORDER BY correction.id`,
    [article.id],
  );
  expect(proposed.map(({ exact, replacement }) => [exact, replacement])).toEqual([
    ["", "bitter "],
    ["A paragraph that should go altogether.", ""],
  ]);
  const editor = await memberApi("editor");
  for (const { id } of proposed) await approve(editor, id);
  await openDesk(page, article.id);
  const blocks = articleOf(page).locator("[data-block-id]");
  await expect(blocks).toHaveCount(6);
  await expect(blocks.last()).toHaveText("The bitter end of it all, for 💶 and ẍ alike.");
  expect(await articleText(page)).toBe(
    article.revision.text
      .replace("A paragraph that should go altogether.\n\n", "")
      .replace("The end", "The bitter end"),
  );
});

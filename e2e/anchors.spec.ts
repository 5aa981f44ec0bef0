import type { Locator, Page } from "@playwright/test";
import type { ArticleView } from "@/domain/article/article";
import { annotate, createArticle, decline, propose, saveDraft } from "./article-api";
import { articleText, cardOf, highlightedWords, openDesk, selectWords, toolbarOf } from "./article-page";
import { expect, test } from "./fixtures";

const BEFORE = `The Harbour bridge will shut on 3 March, the council confirmed on Tuesday.

It began in May. Nobody would comment on it. Nobody would comment on it. Nobody would comment on it. It ended.

The work was due to cost £48m but is now thought to be around double that, according to papers seen here.

Inspection reports from May and September describe cracking in four of the six bearings.

The mayor declined to comment on the report when reached by telephone on Monday evening.`;

/** One sentence is gone, one stands elsewhere, one is reworded, and of three that were the same two are left. */
const AFTER = `Earlier the mayor had declined to comment.

Inspection reports from May and September describe cracking in four of the six bearings.

The Harbour bridge will shut on 3 March, the council confirmed on Tuesday.

It began in May. Nobody would comment on it. Nobody would comment on it. It ended.

The work was due to cost £50m but is now believed to be around double that, according to papers seen here.`;

const COST = "due to cost £48m but is now thought to be around double that";
const COST_NOW = "due to cost £50m but is now believed to be around double that";
const MAYOR = "The mayor declined to comment on the report";

const trayOf = (page: Page) => page.locator("details.detached-tray:visible");

/** What is painted over the article under this name, by the words it covers. */
function painted(page: Page, name: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const ranges = [...(CSS.highlights.get(wanted) ?? [])];
    return ranges.map((range) => (range instanceof Range ? range.toString() : ""));
  }, name);
}

async function expectInSight(words: Locator): Promise<void> {
  await expect(words.first()).toBeInViewport();
}

async function createBefore(
  memberApi: (member: "reporter") => Promise<Parameters<typeof createArticle>[0]>,
): Promise<ArticleView> {
  return createArticle(await memberApi("reporter"), { headline: "Bridge to close", body: BEFORE });
}

test("after a new draft every annotation says how it stands, and what lost its place is listed and counted", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const editor = await memberApi("editor");
  const article = await createBefore(memberApi);
  const comment = (words: string) => annotate(editor, article, words, { kind: "comment", body: "Is it so?" });
  const moved = await comment("describe cracking in four of the six bearings");
  const twice = await comment("Nobody would comment on it.");
  const gone = await comment(MAYOR);
  const reworded = await comment(COST);
  await decline(editor, await propose(await memberApi("copy"), article, "by telephone", "by phone"));
  await saveDraft(editor, article, AFTER);
  const page = await memberPage("editor");
  await openDesk(page, article.id);

  await expect(trayOf(page)).toHaveText(/^2 lost their place, 1 decided/);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(trayOf(page)).toBeInViewport();
  await trayOf(page).locator("summary").click();
  const lines = trayOf(page).getByRole("listitem");
  await expect(lines).toHaveCount(3);
  await expect(lines.last()).toContainText("“by telephone”");
  await expect(lines.last()).toContainText("Correction · Imogen Hale · stet · last stood in revision 1");
  const line = lines.filter({ hasText: MAYOR });
  await expect(line).toContainText("Comment · Tomas Wren · last stood in revision 1");
  await expect(line.getByRole("link", { name: "revision 1" })).toHaveAttribute(
    "href",
    `/articles/${article.id}/history/1#then-${gone}`,
  );
  await expectAccessible(page);

  await lines.filter({ hasText: "Nobody would comment" }).getByRole("button").click();
  await expect(cardOf(page, twice)).toContainText("These words now stand at 2 places.");
  await expect(cardOf(page, twice).getByRole("button", { name: /^Attach to/ })).toHaveCount(2);
  await expectAccessible(page);

  await page.locator(`main [data-annotation-ids~="${moved}"]`).first().click();
  await expect(cardOf(page, moved)).toContainText("The words have moved; this moved with them.");
  await page.locator(`main [data-annotation-ids~="${reworded}"]`).first().click();
  await expect(cardOf(page, reworded)).toContainText("The words have changed since.");
  await expect(cardOf(page, reworded).locator("del")).toHaveText(["48m", "thought"]);
  await expect(cardOf(page, reworded).locator("ins")).toHaveText(["50m", "believed"]);
});

test("a place that is proposed is looked at in the article, taken with one press, and given back", async ({
  memberPage,
  memberApi,
}) => {
  const editor = await memberApi("editor");
  const article = await createBefore(memberApi);
  const id = await annotate(editor, article, MAYOR, { kind: "comment", body: "When?" });
  await saveDraft(editor, article, AFTER);
  const page = await memberPage("editor");
  await openDesk(page, article.id);
  await trayOf(page).locator("summary").click();
  await trayOf(page).getByRole("button").click();
  await expect(trayOf(page)).not.toHaveAttribute("open");
  const card = cardOf(page, id);
  await expect(card).toBeFocused();
  const first = card.getByRole("listitem").first();
  await expect(first).toContainText("declined to comment");
  await first.hover();
  await expect.poll(() => painted(page, "preview")).toEqual(["the mayor had declined to comment"]);
  await page.mouse.move(0, 0);
  await expect.poll(() => painted(page, "preview")).toEqual([]);

  await first.getByTitle("Show it in the article").focus();
  await expectInSight(page.locator("main p", { hasText: "the mayor had declined" }));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => highlightedWords(page, id)).toBe("the mayor had declined to comment");
  await expect(trayOf(page)).toBeHidden();
  await expect(card).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(trayOf(page)).toHaveText(/^1 lost its place/);
  expect(await highlightedWords(page, id)).toBeNull();
  await expect(card).toContainText("These words are no longer in the article.");
});

test("an open correction whose words have changed is looked at again before it is approved", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const article = await createBefore(memberApi);
  const id = await propose(await memberApi("copy"), article, COST, "budgeted at £48m and now put at £96m");
  await saveDraft(await memberApi("editor"), article, AFTER);
  const editor = await memberPage("editor");
  await openDesk(editor, article.id, `#annotation-${id}`);
  const needs = editor.getByRole("region", { name: "Needs you" });
  await expect(needs).toContainText("1 correction to look at again");
  await expect(editor.locator(`#listed-${id}`)).toContainText("look again");
  await expect(cardOf(editor, id)).toContainText("Look again.");
  await expect(cardOf(editor, id)).toContainText("Only Imogen Hale, who proposed it, can attach it");
  await expect(cardOf(editor, id).getByRole("button", { name: /^Approve/ })).toBeHidden();
  await expect(cardOf(editor, id).getByRole("button", { name: "Keep it on these words" })).toBeHidden();
  await editor.getByRole("button", { name: "Filter by state" }).click();
  await expect(editor.getByRole("menuitemradio", { name: "Look again · 1" })).toBeVisible();
  await editor.keyboard.press("Escape");
  await expectAccessible(editor);

  const copy = await memberPage("copy");
  await openDesk(copy, article.id, `#annotation-${id}`);
  await cardOf(copy, id).getByRole("button", { name: "Keep it on these words" }).click();
  await expect(cardOf(copy, id)).not.toContainText("Look again");
  await expect(copy.locator(`main del[data-annotation-ids~="${id}"]`).first()).toBeVisible();

  await editor.reload();
  await cardOf(editor, id)
    .getByRole("button", { name: /^Approve/ })
    .click();
  await expect
    .poll(() => articleText(editor))
    .toContain("The work was budgeted at £48m and now put at £96m, acc");
  expect(await articleText(editor)).not.toContain(COST_NOW);
});

test("an annotation without a place is attached to words that are selected, its old ones in view", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const article = await createBefore(memberApi);
  const id = await propose(await memberApi("copy"), article, MAYOR, "The mayor would not comment");
  await saveDraft(await memberApi("editor"), article, AFTER);
  const page = await memberPage("copy");
  await openDesk(page, article.id, `#annotation-${id}`);
  const choose = cardOf(page, id).getByRole("button", { name: "Select the words yourself" });
  await choose.click();
  const bar = page.getByRole("region", { name: "Choose other words" });
  await expect(bar).toContainText(MAYOR);
  await expect(bar.getByRole("button", { name: /^Attach it there/ })).toBeDisabled();
  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();

  await choose.click();
  await selectWords(page, "the mayor had declined to comment");
  await expect(bar).toContainText("Would then read");
  await expect(bar).toContainText(MAYOR);
  await expectAccessible(page);
  await expect(toolbarOf(page)).toBeHidden();
  await bar.getByRole("button", { name: /^Attach it there/ }).click();
  await expect(bar).toBeHidden();
  await expect.poll(() => highlightedWords(page, id)).toBe("the mayor had declined to comment");
});

test("the words are selected and taken by keyboard alone", async ({ memberPage, memberApi }) => {
  const article = await createBefore(memberApi);
  const id = await annotate(await memberApi("editor"), article, MAYOR, { kind: "comment", body: "When?" });
  await saveDraft(await memberApi("editor"), article, AFTER);
  const page = await memberPage("editor");
  await openDesk(page, article.id, `#annotation-${id}`);
  await cardOf(page, id).getByRole("button", { name: "Select the words yourself" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name: "Article", exact: true })).toBeFocused();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await expect(page.getByRole("region", { name: "Choose other words" })).toContainText("Would stand on");
  await page.keyboard.press("Enter");
  await expect.poll(() => highlightedWords(page, id)).toBe("Bridge");
  await expect(cardOf(page, id)).toBeFocused();
});

const REPORTS = "Inspection reports";

async function dragHandle(page: Page, edge: "start" | "end", to: { words: string; alt?: boolean }) {
  const handle = await page.locator(`.passage-handle[data-edge="${edge}"]`).boundingBox();
  const target = await page.evaluate((words) => {
    const walker = document.createTreeWalker(document.querySelector("main") as Element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(words);
      if (at < 0 || !node.parentElement?.closest("[data-block-id]")) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, middle: top + height / 2 };
    }
    throw new Error(`“${words}” is nowhere`);
  }, to.words);
  if (!handle) throw new Error("There is no handle.");
  const knob = edge === "end" ? handle.y + handle.height + 5 : handle.y - 5;
  const line = handle.y + handle.height / 2;
  await page.mouse.move(handle.x, knob);
  await page.mouse.down();
  if (to.alt) await page.keyboard.down("Alt");
  await page.mouse.move(edge === "end" ? target.right : target.left, target.middle + knob - line, {
    steps: 6,
  });
}

test("a passage is resized by drawing its ends, to words or with Alt to characters", async ({
  memberPage,
  memberApi,
}) => {
  const article = await createBefore(memberApi);
  const id = await annotate(await memberApi("editor"), article, REPORTS, { kind: "comment", body: "Both?" });
  const page = await memberPage("editor");
  await openDesk(page, article.id);
  await expect(page.locator(".passage-handle")).toHaveCount(0);
  await page.locator(`main [data-annotation-ids~="${id}"]`).click();
  await dragHandle(page, "end", { words: " from May and Septemb" });
  await expect
    .poll(() => painted(page, "selection-kept"))
    .toEqual(["Inspection reports from May and September"]);
  await page.mouse.up();
  await expect.poll(() => highlightedWords(page, id)).toBe("Inspection reports from May and September");
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();

  await dragHandle(page, "start", { words: "orts from", alt: true });
  await page.mouse.up();
  await page.keyboard.up("Alt");
  await expect.poll(() => highlightedWords(page, id)).toBe("orts from May and September");

  await dragHandle(page, "end", { words: "from" });
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect.poll(() => painted(page, "selection-kept")).toEqual([]);
  expect(await highlightedWords(page, id)).toBe("orts from May and September");
});

test("a passage is resized with Shift and the arrows, kept with Enter, left with Escape, and taken back", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const article = await createBefore(memberApi);
  const id = await annotate(await memberApi("editor"), article, REPORTS, { kind: "comment", body: "Both?" });
  const page = await memberPage("editor");
  await openDesk(page, article.id, `#annotation-${id}`);
  await expect(cardOf(page, id)).toBeFocused();
  const bar = page.getByRole("region", { name: "Resize the passage" });
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(bar).toContainText("Inspection reports from May");
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await expect.poll(() => painted(page, "selection-kept")).toEqual(["reports from May"]);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();
  expect(await highlightedWords(page, id)).toBe(REPORTS);

  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await page.keyboard.press("Enter");
  await expect.poll(() => highlightedWords(page, id)).toBe("Inspection reports fro");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => highlightedWords(page, id)).toBe(REPORTS);

  // In the article the same keys select.
  await page.getByRole("article", { name: "Article", exact: true }).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(toolbarOf(page)).toBeVisible();
  await expect(bar).toBeHidden();
});

test("another member's correction has no ends to draw", async ({ memberPage, memberApi }) => {
  const article = await createBefore(memberApi);
  const id = await propose(await memberApi("copy"), article, REPORTS, "Reports");
  const page = await memberPage("editor");
  await openDesk(page, article.id, `#annotation-${id}`);
  await expect(cardOf(page, id)).toBeFocused();
  await expect(page.locator(".passage-handle")).toHaveCount(0);
  await page.keyboard.press("Shift+ArrowRight");
  await expect(page.getByRole("region", { name: "Resize the passage" })).toBeHidden();
});

import type { CDPSession, Page } from "@playwright/test";
import { annotate, createArticle, saveDraft } from "./article-api";
import { cardOf, highlightedWords, openDesk, selectWords } from "./article-page";
import { expect, test } from "./fixtures";

const BEFORE = `Night buses will run to the hill again from September, the transport board said on Thursday.

They were stopped in 2020. Passengers collected 2,300 signatures to have them back.

A single ticket will cost as much as by day.`;

const AFTER = `Night buses will run to the hill again from September, the transport board said on Thursday.

Nobody had asked for it. Passengers collected 2,300 signatures to have them back.

A single ticket will cost as much as by day.`;

const trayOf = (page: Page) => page.locator("details.detached-tray:visible");

test("on a phone what lost its place is a line at the top, and is attached from the sheet", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const editor = await memberApi("editor");
  const article = await createArticle(await memberApi("reporter"), { headline: "Night buses", body: BEFORE });
  const words = "They were stopped in 2020.";
  const id = await annotate(editor, article, words, { kind: "comment", body: "By whom?" });
  await saveDraft(editor, article, AFTER);
  const page = await memberPage("editor");
  await openDesk(page, article.id);
  await expect(trayOf(page)).toHaveText(/^1 lost its place/);
  const headline = page.getByRole("heading", { level: 1 });
  const foot = await trayOf(page).evaluate((tray) => tray.getBoundingClientRect().bottom);
  expect(await headline.evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThanOrEqual(foot);
  await trayOf(page).locator("summary").tap();
  await expectAccessible(page);
  await trayOf(page).getByRole("button").tap();
  const card = cardOf(page, id);
  await expect(card).toContainText("Last stood in revision 1");
  const first = card.getByRole("listitem").first();
  await first.getByTitle("Show it in the article").tap();
  const painted = () => page.evaluate(() => [...(CSS.highlights.get("preview") ?? [])].length);
  await expect.poll(painted).toBe(1);
  await expectAccessible(page);

  await card.getByRole("button", { name: "Select the words yourself" }).tap();
  const bar = page.getByRole("region", { name: "Choose other words" });
  await expect(bar).toContainText(words);
  await expect(card).toBeHidden();
  await selectWords(page, "Passengers collected");
  await expect(bar).toBeInViewport();
  await expect(bar).toContainText(words);
  await expectAccessible(page);
  await bar.getByRole("button", { name: "Attach it there" }).tap();
  await expect.poll(() => highlightedWords(page, id)).toBe("Passengers collected");
  await expect(trayOf(page)).toBeHidden();
  await expect(card).toContainText("By whom?");
});

/** A finger that takes hold, moves in a few steps, and lets go. */
async function drag(finger: CDPSession, from: { x: number; y: number }, by: number): Promise<void> {
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number) =>
    finger.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x, y: from.y }],
    });
  await touch("touchStart", from.x);
  for (let step = 1; step <= 5; step++) await touch("touchMove", from.x + (by * step) / 5);
  await touch("touchEnd", from.x + by);
}

test("on a phone a passage is resized with a finger, or word by word", async ({ memberPage, memberApi }) => {
  const editor = await memberApi("editor");
  const article = await createArticle(await memberApi("reporter"), { headline: "Night buses", body: BEFORE });
  const id = await annotate(editor, article, "to the hill", { kind: "comment", body: "Which lines?" });
  const page = await memberPage("editor");
  await openDesk(page, article.id);
  await page.locator(`main [data-annotation-ids~="${id}"]`).first().tap();
  await expect(cardOf(page, id)).toBeVisible();
  const handle = page.locator('.passage-handle[data-edge="end"]');
  await expect(handle).toBeInViewport();
  const box = await handle.boundingBox();
  if (!box) throw new Error("There is no handle.");
  const width = await page
    .locator("main p[data-block-id]")
    .first()
    .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize) * 3);
  let goOn = () => {};
  const isAllowed = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route("**/target", async (route) => {
    await isAllowed;
    await route.continue();
  });
  const finger = await page.context().newCDPSession(page);
  await drag(finger, { x: box.x, y: box.y + box.height + 6 }, width);
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get("selection-kept") ?? [])].join()))
    .toMatch(/again$/);
  await page.getByRole("button", { name: "More about this comment" }).click();
  const again = page.getByRole("menuitem", { name: "Resize the passage" });
  await expect(again).toBeVisible();
  // The answer calls nobody back who has gone on meanwhile.
  goOn();
  await expect(page.getByText("Attached to").first()).toBeVisible();
  expect(await highlightedWords(page, id)).toMatch(/^to the hill again/);
  await again.tap();
  await page.getByRole("button", { name: "Start a word later" }).tap();
  await page.getByRole("button", { name: "Keep" }).tap();
  await expect.poll(() => highlightedWords(page, id)).toMatch(/^the hill again/);
});

import type { Locator, Page } from "@playwright/test";
import { annotate, createArticle, propose } from "./article-api";
import { articleOf, articleText, cardOf, expectSaved, openDesk, toolbarOf } from "./article-page";
import { expect, test } from "./fixtures";

const DRAFT = {
  headline: "Council wants fewer benches",
  body: `The council will decide on Tuesday whether to take the last benches from the square.

Shopkeepers say that nobody asked them, and that the benches are allways full.

The mayor did not want to comment.`,
};

/** Goes on with Tab until `target` has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test("words are selected, corrected, commented on and sourced with keys alone", async ({
  memberPage,
  memberApi,
  rows,
  expectAccessible,
}) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const page = await memberPage("copy");
  await openDesk(page, article.id);
  await tabTo(page, articleOf(page));

  await press(page, "Control+Home", "Control+Shift+ArrowRight", "Control+Shift+ArrowRight");
  await expect(toolbarOf(page)).toBeVisible();
  await press(page, "e");
  const correct = page.getByRole("form", { name: "Correct" });
  await expect(correct.getByLabel("How the words should read")).toBeFocused();
  await expect(correct.getByLabel("How the words should read")).toHaveValue("Council wants");
  await press(page, "Control+a");
  await page.keyboard.type("The council asks for");
  await expect(correct.getByRole("region", { name: "What would change" })).toContainText("asks for");
  await tabTo(page, correct.getByLabel("Why"));
  await page.keyboard.type("Council of what? Keys: c e s a x j k / ?");
  await expectAccessible(page);
  await press(page, "Control+Enter");
  await expect(correct).toBeHidden();
  await expect(articleOf(page)).toBeFocused();

  await press(page, "Control+End", "Control+Shift+ArrowLeft");
  await expect(toolbarOf(page)).toBeVisible();
  await press(page, "c");
  await expect(page.getByLabel("Your comment")).toBeFocused();
  await page.keyboard.type("Ask again.");
  await press(page, "Control+Enter");
  await expect(page.getByRole("form", { name: "Comment" })).toBeHidden();
  await expect(articleOf(page)).toBeFocused();

  await press(
    page,
    "Control+Home",
    "Control+ArrowDown",
    "ArrowRight",
    "Shift+ArrowRight",
    "Shift+ArrowRight",
  );
  await press(page, "Shift+ArrowRight");
  await expect(toolbarOf(page)).toBeVisible();
  await expect.poll(() => page.evaluate(() => String(document.getSelection()))).toBe("The");
  await press(page, "s");
  const source = page.getByRole("form", { name: "Attach a source" });
  await expect(source.getByRole("combobox", { name: "Source" })).toBeFocused();
  const title = `Minutes ${article.id.slice(-6)}`;
  await page.keyboard.type(title);
  const fresh = page.getByRole("option", { name: `New source: “${title}”` });
  await expect(fresh).toHaveAttribute("data-highlighted");
  await press(page, "Enter");
  await expect(source.getByLabel("Title")).toHaveValue(title);
  await expect(source.getByLabel("Title")).toBeFocused();
  await press(page, "Control+Enter");
  await expect(source).toBeHidden();
  await expectSaved(page);

  const made = await rows<{ kind: string; exact: string }>(
    `SELECT kind, exact FROM annotation JOIN anchor ON annotation_id = annotation.id
     WHERE annotation.article_id = $1 ORDER BY annotation.id`,
    [article.id],
  );
  expect(made).toEqual([
    { kind: "correction", exact: "Council wants" },
    { kind: "comment", exact: "comment." },
    { kind: "source", exact: "The" },
  ]);
});

test("another member goes through the annotations and decides with keys alone", async ({
  memberPage,
  memberApi,
  rows,
}) => {
  const copy = await memberApi("copy");
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const first = await propose(copy, article, "fewer", "no more");
  const comment = await annotate(copy, article, "Tuesday", { kind: "comment", body: "Which one?" });
  const second = await propose(copy, article, "allways", "always");
  const third = await propose(copy, article, "mayor", "mayor of the town");
  const states = async () => {
    const found = await rows<{ id: string; state: string }>(
      "SELECT id, state FROM correction WHERE article_id = $1",
      [article.id],
    );
    return [first, second, third].map((id) => found.find((row) => row.id === id)?.state);
  };
  const page = await memberPage("editor");
  await openDesk(page, article.id);

  await press(page, "j");
  await expect(cardOf(page, first)).toBeFocused();
  await press(page, "j");
  await expect(cardOf(page, comment)).toBeFocused();
  await press(page, "r");
  await expect(page.getByLabel("Your reply")).toBeFocused();
  await page.keyboard.type("a jack may axe 20 keys");
  await press(page, "Control+Enter");
  await expect(cardOf(page, comment)).toContainText("a jack may axe 20 keys");
  await expect(cardOf(page, comment)).toBeFocused();
  await press(page, "k");
  await expect(cardOf(page, first)).toBeFocused();

  await press(page, "a");
  await expect.poll(() => articleText(page)).toContain("Council wants no more benches");
  await expect(cardOf(page, second)).toBeFocused();
  await press(page, "x");
  await expect(page.getByLabel("Why the words stand")).toBeFocused();
  await page.keyboard.type("A quotation, exactly as it was sent.");
  await press(page, "Control+Enter");
  await expect(cardOf(page, third)).toBeFocused();
  await expect.poll(states).toEqual(["approved", "declined", "open"]);
  await press(page, "a");
  await expect.poll(states).toEqual(["approved", "declined", "approved"]);
  await expect(cardOf(page, third).getByRole("button", { name: "Undo" })).toBeVisible();
  await expect(cardOf(page, third)).toBeFocused();
  await press(page, "u");
  await expect(page.getByRole("button", { name: "Undo the decision" })).toBeFocused();
  await press(page, "Enter");
  await expect.poll(states).toEqual(["approved", "declined", "open"]);
  await expect(cardOf(page, third)).toBeFocused();
  expect(await articleText(page)).toContain("The mayor did not");
});

test("single keys find, help, and never fire while somebody types", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const id = await propose(await memberApi("copy"), article, "allways", "always");
  await annotate(await memberApi("copy"), article, "Tuesday", { kind: "comment", body: "Which one?" });
  const page = await memberPage("chief");
  await openDesk(page, article.id);
  await press(page, "j", "j");
  await expect(cardOf(page, id)).toBeFocused();

  await press(page, "/");
  const search = page.getByRole("searchbox", { name: "Search the annotations" });
  await expect(search).toBeFocused();
  await page.keyboard.type("which axe?");
  await expect(search).toHaveValue("which axe?");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("form")).toHaveCount(0);
  await search.fill("which one?");
  await expect(page.getByRole("status").filter({ hasText: "1 of 2 annotations shown" })).toBeAttached();
  await search.fill("");
  await press(page, "Escape");
  await expect(search).not.toBeFocused();
  expect(await articleText(page)).toContain("allways");

  await press(page, "?");
  const help = page.getByRole("dialog", { name: "Keys" });
  await expect(help).toContainText("Approve the open correction");
  await press(page, "a", "j");
  await expect(help).toBeVisible();
  await expectAccessible(page);
  await press(page, "Escape");
  await expect(help).toBeHidden();
  expect(await articleText(page)).toContain("allways");
});

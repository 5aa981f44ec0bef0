import { v7 as uuidv7 } from "uuid";
import { annotate, createArticle, propose } from "./article-api";
import { articleOf, articleText, cardOf, highlightedWords, openDesk } from "./article-page";
import {
  editorOf,
  expectDraftSaved,
  openEditor,
  pasteHtml,
  saveRevision,
  selectInEditor,
} from "./editor-page";
import { expect, test } from "./fixtures";

const DRAFT = {
  headline: "The ferry stops at six",
  standfirst: "Islanders lose the last hour of their day.",
  body: `The last ferry leaves the island at six, an hour earlier than it did last year.

The operator says that nobody has complained. Islanders say that nobody was asked.

The council meets on Tuesday.`,
};

test("highlights follow what is written above and inside them; a revision is saved with its reason", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const copy = await memberApi("copy");
  const comment = await annotate(copy, article, "nobody has complained", {
    kind: "comment",
    body: "Really?",
  });
  const correction = await propose(copy, article, "an hour earlier", "sixty minutes earlier");
  const page = await memberPage("editor");
  await openEditor(page, article.id);
  await expectAccessible(page);
  const aside = () =>
    page.evaluate((id) => {
      const words = document.querySelector(`main [data-annotation-ids~="${id}"]`);
      const card = document.getElementById(`annotation-${id}`);
      return (card?.getBoundingClientRect().top ?? 0) - (words?.getBoundingClientRect().top ?? 0);
    }, correction);
  const before = await aside();

  await selectInEditor(page, "The last ferry", "before");
  await page.keyboard.type("Nobody told the islanders.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Not one of them.");
  await page.keyboard.press("Enter");
  expect(await highlightedWords(page, comment)).toBe("nobody has complained");
  expect(await highlightedWords(page, correction)).toBe("an hour earlier");
  await expect.poll(async () => Math.abs((await aside()) - before)).toBeLessThan(2);

  await selectInEditor(page, "nobody has", "after");
  await page.keyboard.type(" ever");
  expect(await highlightedWords(page, comment)).toBe("nobody has ever complained");
  await selectInEditor(page, "complained", "after");
  await page.keyboard.type(" yet");
  expect(await highlightedWords(page, comment)).toBe("nobody has ever complained");

  await page.getByText("nobody has ever").click();
  await expect(cardOf(page, comment)).toContainText("Really?");
  await expect(editorOf(page)).toBeFocused();

  await expectDraftSaved(page);
  await page.keyboard.press("Control+s");
  const dialog = page.getByRole("dialog", { name: "Save revision" });
  await dialog.getByRole("button", { name: "Save revision" }).click();
  await expect(dialog.getByText("Say in a line why the text changes.")).toBeVisible();
  await dialog.getByLabel("Why the text changes").fill("The islanders were not asked");
  await dialog.getByLabel("Why the text changes").press("Enter");

  const outcome = page.getByRole("dialog", { name: "Revision 2 is saved" });
  await expect(outcome).toContainText("its words have changed");
  await outcome.getByRole("button", { name: "Done" }).click();
  await expect(editorOf(page)).toHaveCount(0);
  await page.reload();
  await expect(articleOf(page)).toContainText("Not one of them.");
  expect(await highlightedWords(page, comment)).toBe("nobody has ever complained");
  expect(await highlightedWords(page, correction)).toBe("an hour earlier");
  await expect(page.getByRole("button", { name: "Edit", exact: true })).toBeVisible();
  await page.getByRole("link", { name: "History" }).click();
  await expect(page.getByText("The islanders were not asked")).toBeVisible();
});

test("entering the editor moves nothing, and reading needs none of it", async ({ memberPage, memberApi }) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  await propose(await memberApi("copy"), article, "was asked.", "had been asked.");
  const page = await memberPage("editor");
  const scripts: string[] = [];
  page.on("response", async (response) => {
    if (response.request().resourceType() === "script") scripts.push(await response.text());
  });
  const isEditor = (script: string) => script.includes("ProseMirror-trailingBreak");
  await openDesk(page, article.id);
  await page.waitForLoadState("networkidle");
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.some(isEditor)).toBe(false);

  const places = () =>
    page.locator("main [data-block-id]").evaluateAll((blocks) =>
      blocks.map((block) => {
        const { left, top, width, height } = block.getBoundingClientRect();
        return [left, top, width, height].map(Math.round);
      }),
    );
  const before = await places();
  await page.keyboard.press("Shift+E");
  await expect(editorOf(page)).toBeFocused();
  expect(scripts.some(isEditor)).toBe(true);
  expect(await places()).toEqual(before);
});

test("an undone deletion brings the highlight back to its words", async ({ memberPage, memberApi }) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const id = await annotate(await memberApi("copy"), article, "nobody was asked", {
    kind: "comment",
    body: "Who?",
  });
  const page = await memberPage("editor");
  await openEditor(page, article.id);
  await selectInEditor(page, "Islanders say that nobody was asked.");
  await page.keyboard.press("Backspace");
  await expect.poll(() => highlightedWords(page, id)).toBeNull();
  await page.keyboard.press("Control+z");
  await expect.poll(() => highlightedWords(page, id)).toBe("nobody was asked");
  await page.getByRole("button", { name: "Save revision…" }).click();
  await expect(page.getByRole("dialog", { name: "Nothing has changed" })).toBeVisible();
});

test("lists, headings, links and pictures", async ({ memberPage, memberApi, expectAccessible }) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const page = await memberPage("editor");
  await openEditor(page, article.id);
  await selectInEditor(page, "The council meets on Tuesday.", "after");
  await page.keyboard.press("Enter");
  await page.keyboard.type("- A wall");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("with a gate");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.type("A pump");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("What comes next");
  await page.getByRole("button", { name: "Paragraph style: Text" }).click();
  await page.getByRole("menuitemradio", { name: "Subheading" }).click();

  await selectInEditor(page, "The council");
  await page.keyboard.press("Control+k");
  const link = page.getByRole("dialog", { name: "Link" });
  await link.getByLabel("Address").fill("javascript:alert(1)");
  await link.getByRole("button", { name: "Link" }).click();
  await expect(link.getByText(/begins with https/)).toBeVisible();
  await link.getByLabel("Address").fill("council.example/agenda");
  await link.getByRole("button", { name: "Link" }).click();

  await selectInEditor(page, "at six", "after");
  await page.getByRole("button", { name: "Picture" }).click();
  const picture = page.getByRole("dialog", { name: "Picture" });
  await expectAccessible(page);
  await picture.getByLabel("Address of the picture").fill("/demo/night-ferry.svg");
  await picture.getByLabel("What it shows").fill("A ferry at night");
  await picture.getByRole("button", { name: "Insert" }).click();
  await page.keyboard.type("The last boat");
  await saveRevision(page, "A list and a picture");

  await expect(editorOf(page)).toHaveCount(0);
  const text = articleOf(page);
  await expect(text.locator("ul > li > ul > li")).toHaveText("with a gate");
  await expect(text.locator("ul > li").last()).toHaveText("A pump");
  await expect(text.getByRole("heading", { level: 3 })).toHaveText("What comes next");
  await expect(text.getByRole("link", { name: "The council" })).toHaveAttribute(
    "href",
    "https://council.example/agenda",
  );
  await expect(text.getByRole("img", { name: "A ferry at night" })).toBeVisible();
  await expect(text.locator("figcaption")).toHaveText("The last boat");
});

test("what is pasted from Word, Google Docs and an enemy comes clean", async ({ memberPage, memberApi }) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const page = await memberPage("editor");
  const asked: string[] = [];
  page.on("dialog", (dialog) => void dialog.dismiss().then(() => asked.push(dialog.message())));
  await openEditor(page, article.id);
  await selectInEditor(page, "The council meets on Tuesday.", "after");
  await page.keyboard.press("Enter");
  await pasteHtml(
    page,
    `<html><body><p class=MsoNormal>The vote was <b>19 to 14</b>.<o:p></o:p></p>
     <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>A wall</p>
     <p class=MsoNormal><img src="file:///C:/image.png"></p></body></html>`,
  );
  await expect(page.getByText(/^A picture was left out/).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await pasteHtml(
    page,
    `<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:700">Bold</span><span style="font-weight:400"> words</span></p></b>`,
  );
  await page.keyboard.press("Enter");
  await pasteHtml(
    page,
    `<p onclick="alert(1)">Harm<script>alert(2)</script>less<img src=x onerror=alert(3)> <a href="javascript:alert(4)">press</a>\u200b</p>`,
  );
  await saveRevision(page, "Pasted");
  await expect(editorOf(page)).toHaveCount(0);
  const text = articleOf(page);
  await expect(text.locator("strong")).toHaveText(["19 to 14", "Bold"]);
  await expect(text.locator("li")).toHaveText("A wall");
  expect(await articleText(page)).toContain("Bold words\n\nHarmless press");
  await expect(text.getByRole("link")).toHaveCount(0);
  expect(asked).toEqual([]);
});

test("a page that dies while somebody writes loses nothing: here, and in another browser", async ({
  memberPage,
  memberApi,
}) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const page = await memberPage("editor");
  await openEditor(page, article.id);
  await selectInEditor(page, "last year", "after");
  await page.keyboard.type(", on Mondays");
  // No time for the server: what the browser keeps has to do.
  await page.reload();
  await expect(editorOf(page)).toContainText("last year, on Mondays.");
  await expect(page.getByText(/You go on with your draft/)).toBeVisible();
  await selectInEditor(page, "on Mondays", "after");
  await page.keyboard.type(" and Fridays");
  await expectDraftSaved(page);
  await page.close({ runBeforeUnload: false });

  const elsewhere = await memberPage("editor");
  await openDesk(elsewhere, article.id);
  await elsewhere.getByRole("button", { name: "Go on editing" }).click();
  await expect(editorOf(elsewhere)).toContainText("on Mondays and Fridays.");
  await saveRevision(elsewhere, "Which days");
  await expect(articleOf(elsewhere)).toContainText("last year, on Mondays and Fridays.");
});

test("a draft is discarded, and taken back", async ({ memberPage, memberApi }) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const page = await memberPage("editor");
  await openEditor(page, article.id);
  await selectInEditor(page, "on Tuesday", "after");
  await page.keyboard.type(" evening");
  await expectDraftSaved(page);
  await page.getByRole("button", { name: "More about this draft" }).click();
  await page.getByRole("menuitem", { name: "Discard the draft…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Discard" }).click();
  await expect(editorOf(page)).toHaveCount(0);
  await expect(articleOf(page)).not.toContainText("Tuesday evening");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(editorOf(page)).toContainText("Tuesday evening");
  await page.getByRole("button", { name: "Close" }).first().click();
  await expect(editorOf(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Go on editing" })).toBeVisible();
});

test("two browsers of one member are told apart, and the work of neither is lost", async ({
  memberPage,
  memberApi,
}) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const [here, there] = [await memberPage("editor"), await memberPage("editor")];
  await openEditor(here, article.id);
  await openEditor(there, article.id);
  await selectInEditor(here, "on Tuesday", "after");
  await here.keyboard.type(" evening");
  await expectDraftSaved(here);
  await selectInEditor(there, "The operator", "after");
  await there.keyboard.type(" of the ferry");
  await expect(there.getByText(/You have written in this article in another window/)).toBeVisible();
  await there.getByRole("button", { name: "Open that" }).click();
  await expect(editorOf(there)).toContainText("on Tuesday evening");
  await expect(editorOf(there)).not.toContainText("of the ferry");
  await there.getByRole("button", { name: "More about this draft" }).click();
  await there.getByRole("menuitem", { name: "Open the draft put aside" }).click();
  await expect(editorOf(there)).toContainText("The operator of the ferry");

  const copy = await memberApi("copy");
  const saved = await copy.post(`/api/articles/${article.id}/revisions`, {
    data: {
      id: uuidv7(),
      baseRevision: 1,
      steps: [{ stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: "New: " }] } }],
      reason: "It is new",
    },
  });
  expect(saved.status(), await saved.text()).toBe(201);
  await there.reload();
  await expect(there.getByText(/Imogen Hale has made revision 2. You write on revision 1/)).toBeVisible();
  await saveRevision(there, "Which operator");
  await expect(articleOf(there)).toContainText("New: The ferry stops at six");
  await expect(articleOf(there)).toContainText("The operator of the ferry");
});

test("two members who write in different words are brought together", async ({ memberPage, memberApi }) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const [first, second] = [await memberPage("editor"), await memberPage("copy")];
  await openEditor(first, article.id);
  await openEditor(second, article.id);
  await selectInEditor(first, "on Tuesday", "after");
  await first.keyboard.type(" evening");
  await selectInEditor(second, "The operator", "after");
  await second.keyboard.type(" of the ferry");
  await saveRevision(first, "When on Tuesday");
  await expect(editorOf(first)).toHaveCount(0);
  await saveRevision(second, "Which operator");
  await expect(editorOf(second)).toHaveCount(0);
  await expect(second.getByText(/Brought together with one edit of others/)).toBeVisible();
  await expect(articleOf(second)).toContainText("The operator of the ferry says");
  await expect(articleOf(second)).toContainText("on Tuesday evening.");
});

test("two members who write in the same words are shown both, and nothing is lost", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const [first, second] = [await memberPage("editor"), await memberPage("copy")];
  await openEditor(first, article.id);
  await openEditor(second, article.id);
  await selectInEditor(first, "on Tuesday");
  await first.keyboard.type("on Tuesday evening");
  await selectInEditor(first, "at six", "after");
  await first.keyboard.type(" sharp");
  await selectInEditor(second, "on Tuesday");
  await second.keyboard.type("next week");
  await saveRevision(first, "When on Tuesday");
  await expect(editorOf(first)).toHaveCount(0);
  await saveRevision(second, "Not Tuesday");

  const both = second.getByRole("dialog", { name: "Tomas Wren has changed the same words" });
  await expect(both.locator("del")).toContainText(["Tuesday evening"]);
  await expect(both.locator("ins")).toContainText(["next week"]);
  await expectAccessible(second);
  await both.getByRole("button", { name: "Go on with mine" }).click();
  await expect(editorOf(second)).toContainText("The council meets next week.");
  // What only the other touched stays theirs.
  await expect(editorOf(second)).toContainText("at six sharp");
  await saveRevision(second, "Not Tuesday");
  await expect(editorOf(second)).toHaveCount(0);
  await expect(articleOf(second)).toContainText("The council meets next week.");
  await expect(articleOf(second)).toContainText("at six sharp");
});

test("a server that does not answer stops nobody from writing", async ({ memberPage, memberApi }) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const page = await memberPage("editor");
  await openEditor(page, article.id);
  await page.route("**/api/**", (route) => route.abort());
  await selectInEditor(page, "on Tuesday", "after");
  await page.keyboard.type(" evening");
  await expect(page.getByText("Not on the server yet, kept in this browser")).toBeVisible();
  await saveRevision(page, "When on Tuesday");
  const dialog = page.getByRole("dialog", { name: "Save revision" });
  await expect(dialog.getByText(/No answer from Stet/)).toBeVisible();
  await page.unroute("**/api/**");
  await dialog.getByRole("button", { name: "Save revision" }).click();
  await expect(editorOf(page)).toHaveCount(0);
  await expect(articleOf(page)).toContainText("on Tuesday evening.");
});

test("one writes in the text as it would read with everything approved", async ({
  memberPage,
  memberApi,
  rows,
}) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const correction = await propose(await memberApi("copy"), article, "an hour earlier", "sooner");
  const page = await memberPage("editor");
  await openEditor(page, article.id);
  await page.getByRole("button", { name: /As it would read/ }).click();
  await expect(editorOf(page).getByText("an hour earlier")).toBeHidden();
  await expect(editorOf(page).locator("ins")).toHaveText("sooner");
  await selectInEditor(page, "than it did last year", "before");
  await page.keyboard.type("by far ");
  await saveRevision(page, "By how much");
  await expect(editorOf(page)).toHaveCount(0);
  expect(await rows("SELECT state FROM correction WHERE id = $1", [correction])).toEqual([{ state: "open" }]);
  await page.getByRole("button", { name: "All marks" }).click();
  expect(await articleText(page)).toContain("at six, an hour earlier by far than it did last year.");
});

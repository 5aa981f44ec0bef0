import { annotate, createArticle, readArticle } from "./article-api";
import { articleOf, cardOf, highlightedWords, openDesk } from "./article-page";
import { expect, test } from "./fixtures";
import { blockWith, reworded, saveBlocks } from "./revision-api";

const BODY = `Bandstand to be sold

The council will sell the bandstand in the old park, it said on Thursday.

It was built in 1887 and has not been played in since the winter of 2009.

Neighbours want a café. The council wants the money.`;

test("an earlier text is restored as a new revision, and highlights come back with their words", async ({
  memberApi,
  memberPage,
  expectAccessible,
}) => {
  const [reporter, editor] = [await memberApi("reporter"), await memberApi("editor")];
  const article = await createArticle(reporter, { body: BODY });
  const lost = await annotate(editor, article, "built in 1887", { kind: "comment", body: "Or 1878?" });
  await saveBlocks(reporter, article.id, (blocks) =>
    blocks.filter((block) => block !== blockWith(blocks, "built in 1887")),
  );
  const page = await memberPage("editor");
  await openDesk(page, article.id);
  expect(await highlightedWords(page, lost)).toBeNull();

  await page.goto(`/articles/${article.id}/history/1`);
  await page.getByRole("button", { name: "Restore revision 1" }).click();
  const dialog = page.getByRole("dialog", { name: "Restore revision 1" });
  await expect(dialog).toContainText("The text of revision 1 becomes revision 3. Nothing is deleted");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Restore" }).click();
  await expect(dialog.getByText("Say in a line why the text changes.")).toBeVisible();
  await dialog.getByLabel("Why, in a line").fill("The paragraph about its age is right after all");
  await page.keyboard.press("Enter");

  await page.waitForURL(`/articles/${article.id}`);
  await expect(page.getByText("Revision 1 stands again, as revision 3")).toBeVisible();
  await expect(articleOf(page)).toContainText("It was built in 1887");
  await expect.poll(() => highlightedWords(page, lost)).toBe("built in 1887");
  await expect(cardOf(page, lost)).toBeVisible();
  const compare = page.getByRole("link", { name: "Compare with revision 2" });
  await expect(compare).toHaveAttribute("href", `/articles/${article.id}/compare?from=2&to=3`);
  await expect(page.getByRole("button", { name: /^Undo revision.3$/ })).toBeVisible();

  await page.goto(`/articles/${article.id}/history`);
  await expect(page.getByText("Tomas Wren restored revision 1")).toBeVisible();
  await expect(page.getByText("“The paragraph about its age is right after all”")).toBeVisible();
  await page.goto(`/articles/${article.id}/compare?from=1&to=3`);
  await expect(page.getByText("Nothing differs")).toBeVisible();
});

test("somebody else was faster: who made which revision is said, and restoring is offered again", async ({
  memberApi,
  memberPage,
}) => {
  const reporter = await memberApi("reporter");
  const article = await createArticle(reporter, { body: BODY });
  const edit = (words: string) =>
    saveBlocks(reporter, article.id, (blocks) =>
      blocks.map((block) => (block === blockWith(blocks, "The council w") ? reworded(block, words) : block)),
    );
  await edit("The council will sell the bandstand, it said.");
  const page = await memberPage("editor");
  await page.goto(`/articles/${article.id}/compare?from=1&to=2`);
  await edit("The council will not sell the bandstand, it said.");

  await page.getByRole("button", { name: "Restore revision 1" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Why, in a line").fill("The first draft was better");
  await dialog.getByRole("button", { name: "Restore" }).click();
  await expect(dialog.getByRole("alert").first()).toContainText(
    "Meanwhile Nadia Okafor edited the text: that is revision 3.",
  );
  await dialog.getByRole("button", { name: "Restore over revision 3" }).click();
  await page.waitForURL(`/articles/${article.id}`);
  const { revision } = await readArticle(reporter, article.id);
  expect([revision.number, revision.text]).toEqual([4, article.revision.text]);
});

test("the text that stands already is not restored, and only who may edit restores", async ({
  memberApi,
  memberPage,
}) => {
  const reporter = await memberApi("reporter");
  const article = await createArticle(reporter, { body: BODY });
  const restore = { restore: 1, reason: "Back again" };
  await saveBlocks(reporter, article.id, (blocks) => blocks.slice(0, -1));
  const answer = await reporter.post(`/api/articles/${article.id}/revisions`, {
    data: { id: crypto.randomUUID(), baseRevision: 2, ...restore },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  const page = await memberPage("editor");
  await page.goto(`/articles/${article.id}/history/1`);
  await page.getByRole("button", { name: "Restore revision 1" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Why, in a line").fill("Back again");
  await dialog.getByRole("button", { name: "Restore" }).click();
  await expect(
    dialog.getByText("The same text stands already, as revision 3. No revision was made."),
  ).toBeVisible();

  const checker = await memberPage("checker");
  await checker.goto(`/articles/${article.id}/history/1`);
  await expect(checker.getByRole("link", { name: "Compare with the newest" })).toBeVisible();
  await expect(checker.getByRole("button", { name: /Restore/ })).toHaveCount(0);
});

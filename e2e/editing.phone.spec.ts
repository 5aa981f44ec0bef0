import { annotate, createArticle } from "./article-api";
import { articleOf, highlightedWords } from "./article-page";
import { editorOf, openEditor, saveRevision, selectInEditor } from "./editor-page";
import { expectFits } from "./expect-fits";
import { expect, test } from "./fixtures";

const DRAFT = {
  headline: "The ferry stops at six",
  body: "The last ferry leaves at six.\n\nNobody was asked, islanders say.",
};

test("writing on a phone: the tools are at its foot, and nothing is wider than it", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const article = await createArticle(await memberApi("editor"), DRAFT);
  const id = await annotate(await memberApi("copy"), article, "islanders", { kind: "comment", body: "Who?" });
  const page = await memberPage("editor");
  await openEditor(page, article.id);
  await expectAccessible(page);
  const tools = page.getByRole("toolbar", { name: "Editing" });
  const box = await tools.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(830);
  await expectFits(page);
  await selectInEditor(page, "Nobody");
  await tools.getByRole("button", { name: "Bold" }).tap();
  await selectInEditor(page, "leaves at six", "after");
  await page.keyboard.type(" sharp");
  expect(await highlightedWords(page, id)).toBe("islanders");
  await saveRevision(page, "Sharp");
  await expect(editorOf(page)).toHaveCount(0);
  await expect(articleOf(page).locator("strong")).toHaveText("Nobody");
  await expect(articleOf(page)).toContainText("at six sharp.");
});

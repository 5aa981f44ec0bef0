import { createArticle } from "./article-api";
import { openDesk } from "./article-page";
import { expectFits } from "./expect-fits";
import { expect, test } from "./fixtures";

test("on a phone an article is submitted, and a stage is given with a note from the overview", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const article = await createArticle(await memberApi("reporter"), {
    headline: "Quay to close",
    body: "The quay will close in March.",
  });
  const reporter = await memberPage("reporter");
  await openDesk(reporter, article.id);
  await reporter.getByRole("button", { name: /^Draft/ }).tap();
  const overview = reporter.getByRole("complementary", { name: "Overview" });
  await expect(overview.getByRole("listitem").filter({ hasText: "Desk" })).toContainText("missing");
  await expectAccessible(reporter);
  await overview.getByRole("button", { name: "Submit for review…" }).tap();
  await reporter
    .getByRole("dialog", { name: "Submit for review" })
    .getByRole("button", { name: "Submit for review" })
    .tap();
  await expect(reporter.getByRole("banner")).toContainText("In review");

  const editor = await memberPage("editor");
  await openDesk(editor, article.id);
  await editor.getByRole("button", { name: /^In review · 0 of 2 stages/ }).tap();
  await editor.getByRole("button", { name: "Add a comment on your approval of Desk" }).tap();
  await editor.getByLabel("Comment on the approval").fill("Read against the board's minutes.");
  await expectAccessible(editor);
  await editor.getByRole("button", { name: "Approve Desk" }).tap();
  await expect(editor.locator("#stage-desk")).toContainText("given");
  await expect(editor.locator("#stage-desk")).toContainText("“Read against the board's minutes.”");
  await editor.getByRole("button", { name: /^In review · 1 of 2 stages/ }).tap();
  await expect(editor.locator("#stage-desk")).toBeHidden();
  await expectFits(editor);
});

import { createArticle } from "./article-api";
import { openDesk } from "./article-page";
import { expect, test } from "./fixtures";

test("on a phone an article is submitted, and a stage is given from the overview", async ({
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
  await reporter.getByRole("button", { name: "Outline and annotations" }).tap();
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
  await editor.getByRole("button", { name: "Outline and annotations" }).tap();
  await editor.getByRole("button", { name: "Approve Desk" }).tap();
  await expect(editor.locator("#stage-desk")).toContainText("given");
  expect(await editor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

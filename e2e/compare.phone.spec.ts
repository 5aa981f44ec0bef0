import { createArticle } from "./article-api";
import { expectFits } from "./expect-fits";
import { expect, test } from "./fixtures";
import { blockWith, paragraph, reworded, saveBlocks } from "./revision-api";

const BODY = `Ferry fares to rise in spring

Fares on the harbour ferry will rise by a tenth in March, the company said on Monday.

The last rise was four years ago. Nobody was asked about it then.`;

test("a comparison is read and stepped through on a phone", async ({
  memberApi,
  memberPage,
  expectAccessible,
}) => {
  const reporter = await memberApi("reporter");
  const article = await createArticle(reporter, { body: BODY });
  await saveBlocks(reporter, article.id, (blocks) => [
    ...blocks.map((block) =>
      block === blockWith(blocks, "last rise")
        ? reworded(block, "The last rise was five years ago. Nobody was asked about it then.")
        : block,
    ),
    paragraph("Dogs travel free."),
  ]);
  const page = await memberPage("editor");
  await page.goto(`/articles/${article.id}/compare`);
  const next = page.getByRole("button", { name: "Next change" });
  await next.tap();
  await expect(page.locator("[data-current]").last()).toHaveText("five");
  await next.tap();
  await expect(page.locator("[data-current]")).toContainText("Dogs travel free.");
  await expect(page.locator("[data-current]")).toBeInViewport();
  await expectAccessible(page);

  // Two columns have no room: who follows a link to them reads one below the other.
  await expect(page.getByRole("link", { name: "Side by side" })).toBeHidden();
  await page.goto(`/articles/${article.id}/compare?mode=side_by_side`);
  const was = await page.locator("del", { hasText: "four" }).boundingBox();
  const is = await page.locator("ins", { hasText: "five" }).boundingBox();
  expect(was && is && is.y > was.y + was.height).toBe(true);
  await expectFits(page);
  await expectAccessible(page);
});

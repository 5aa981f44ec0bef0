import { createArticle } from "./article-api";
import { expectFits } from "./expect-fits";
import { expect, test } from "./fixtures";

test("the activity fits a phone", async ({ memberApi, memberPage, expectAccessible }) => {
  const headline = `A headline of ${"very ".repeat(20)}many words`;
  const article = await createArticle(await memberApi("reporter"), { headline, body: "Words." });
  const page = await memberPage("admin");
  for (const path of [`/articles/${article.id}/activity`, "/settings/audit"]) {
    await page.goto(path);
    await expect(page.getByText("brought the article in").first()).toBeVisible();
    await expectFits(page);
    await expectAccessible(page);
  }
});

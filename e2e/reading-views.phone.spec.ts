import { createArticle, propose } from "./article-api";
import { articleOf, cardOf, openDesk } from "./article-page";
import { expect, test } from "./fixtures";

test("on a phone the article is read in four ways, and a line at the side opens what was said", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const copy = await memberApi("copy");
  const article = await createArticle(copy, {
    headline: "Lifeboat crew stays",
    body: "The lifeboat station at Carrow Point will keep its crew of nine.",
  });
  const nine = await propose(copy, article, "crew of nine", "crew of ten");
  const page = await memberPage("editor");
  await openDesk(page, article.id);
  const views = page.getByRole("group", { name: "How the article is shown" });
  await views.getByRole("button", { name: "Final" }).tap();
  await expect(articleOf(page)).toContainText("crew of ten");
  await expect(page.getByText("With 1 open correction applied.")).toBeVisible();
  await expectAccessible(page);
  await views.getByRole("button", { name: "Simple" }).tap();
  await expect(articleOf(page)).toContainText("crew of nine");
  await articleOf(page).locator(".side-line").first().tap();
  await expect(cardOf(page, nine).getByRole("button", { name: /^Approve/ })).toBeVisible();
  await views.getByRole("button", { name: "Original" }).tap();
  await expect(page.getByText("Nothing has changed since.")).toBeVisible();
  await expectAccessible(page);
});

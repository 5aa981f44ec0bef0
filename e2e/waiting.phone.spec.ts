import { createArticle } from "./article-api";
import { expectFits } from "./expect-fits";
import { expect, test } from "./fixtures";
import { askFor, openWaiting, rowsOf } from "./waiting-page";

test("on a phone what waits is opened and done by touch, and nothing is cut off", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const headline = "The last ferry of the summer leaves an hour earlier than it did last year";
  const nextYear = new Date().getUTCFullYear() + 1;
  const chief = await memberApi("chief");
  const article = await createArticle(chief, { headline, body: "It leaves at nine." });
  await askFor(chief, article, "checker", {
    dueAt: `${nextYear}-06-01T12:00:00Z`,
    note: "The timetable on the quay says ten.",
  });
  const page = await memberPage("checker");
  const mine = await openWaiting(page, "mine");
  const row = rowsOf(mine, headline);
  await expect(row).toContainText(
    new RegExp(`Take care of the article.*The timetable on the quay says ten\\..*Due 1 Jun ${nextYear}`),
  );
  await expectFits(page);
  await expectAccessible(page);
  await row.getByRole("link", { name: "Take care of the article" }).tap();
  await page.waitForURL(`/articles/${article.id}`);
  await openWaiting(page, "mine");
  await row.getByRole("button", { name: "Done" }).tap();
  await expect(row).toHaveCount(0);
});

import { annotate, createArticle, readArticle } from "./article-api";
import { openDesk } from "./article-page";
import { expectFits } from "./expect-fits";
import { expect, test } from "./fixtures";

const DRAFT = {
  headline: "Night buses return to the hill",
  body: "Night buses will run to the hill again from September, the transport board said on Thursday.",
};

test("on a phone a review is begun, kept in sight and submitted", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const article = await createArticle(await memberApi("reporter"), DRAFT);
  const page = await memberPage("copy");
  await openDesk(page, article.id);
  await page.getByRole("button", { name: "More", exact: true }).tap();
  await page.getByRole("menuitem", { name: "Review in private" }).tap();
  const bar = page.getByRole("region", { name: "Your review" });
  await expect(bar).toContainText("Nobody else sees what you write.");
  const note = await annotate(await memberApi("copy"), article, "September", {
    kind: "comment",
    body: "On which day?",
  });
  await openDesk(page, article.id, `#annotation-${note}`);
  await page.reload();
  await expect(bar).toContainText("1 annotation");
  await expect(page.getByRole("region", { name: "Annotation", exact: true })).toContainText(
    "Only you see this until you submit your review.",
  );
  await expectAccessible(page);
  await expectFits(page);
  await bar.getByRole("button", { name: "Submit review…" }).tap();
  const dialog = page.getByRole("dialog", { name: "Submit your review" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Submit review" }).tap();
  await expect(dialog).toBeHidden();
  await expect(bar).toBeHidden();
  const seen = await readArticle(await memberApi("editor"), article.id);
  expect(seen.annotations.map(({ id }) => id)).toEqual([note]);
});

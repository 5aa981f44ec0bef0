import { createArticle, propose } from "./article-api";
import { articleText, openDesk } from "./article-page";
import { expect, test } from "./fixtures";

const BODY = `The lifeboat station at Carrow Point will keep its crew of nine, the trust said on Monday.

The crew was called out 61 times last year, more often than any other.`;

test("on a phone all corrections shown are approved from the sheet and taken back", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const copy = await memberApi("copy");
  const article = await createArticle(copy, { headline: "Lifeboat crew stays", body: BODY });
  await propose(copy, article, "crew of nine", "crew of ten");
  await propose(copy, article, "61 times", "62 times");
  const page = await memberPage("editor");
  await openDesk(page, article.id);
  await page.getByRole("button", { name: "2 annotations" }).tap();
  const sheet = page.getByRole("region", { name: "Annotation" });
  await sheet.getByRole("button", { name: "Approve all…" }).tap();
  const dialog = page.getByRole("dialog", { name: "Approve 2 corrections" });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Approve 2" }).tap();
  await expect.poll(() => articleText(page)).toContain("crew of ten");
  await page
    .getByRole("dialog", { name: "2 corrections approved" })
    .getByRole("button", { name: "Undo" })
    .tap();
  await expect.poll(() => articleText(page)).toBe(article.revision.text);
});

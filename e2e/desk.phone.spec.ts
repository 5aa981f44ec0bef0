import type { Page } from "@playwright/test";
import { annotate, createArticle, propose } from "./article-api";
import { articleOf, articleText, expectSaved, openDesk, selectWords, toolbarOf } from "./article-page";
import { expectFits } from "./expect-fits";
import { expect, test } from "./fixtures";

const DRAFT = {
  headline: "Night buses return to the hill",
  body: `Night buses will run to the hill again from September, the transport board said on Thursday.

They were stopped in 2020. Passengers collected 2,300 signatures to have them back.

A single ticket will cost as much as by day.`,
};

const sheetOf = (page: Page) => page.getByRole("region", { name: "Annotation", exact: true });

test("on a phone a tap opens the sheet, and a correction is approved in it", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const copy = await memberApi("copy");
  const article = await createArticle(await memberApi("reporter"), DRAFT);
  const comment = await annotate(copy, article, "transport board", {
    kind: "comment",
    body: "Its full name?",
  });
  await propose(copy, article, "2,300", "2,400");
  await propose(copy, article, "as by day", "as during the day");
  const page = await memberPage("editor");
  await openDesk(page, article.id);
  await expectFits(page);
  await expectAccessible(page);
  await expect(page.getByRole("button", { name: "3 annotations" })).toBeVisible();

  await articleOf(page).locator(`[data-annotation-ids~="${comment}"]`).first().tap();
  await expect(sheetOf(page)).toContainText("Its full name?");
  await expect(sheetOf(page)).toContainText("1 of 3");
  await expectFits(page);
  await expectAccessible(page);
  await sheetOf(page).getByRole("button", { name: "Next annotation" }).tap();
  await expect(sheetOf(page)).toContainText("2 of 3");
  await expect(sheetOf(page).locator("ins")).toHaveText("400");
  await sheetOf(page).getByRole("button", { name: "Previous annotation" }).tap();
  await expect(sheetOf(page)).toContainText("Its full name?");
  await sheetOf(page).getByRole("button", { name: "Next annotation" }).tap();
  await sheetOf(page).getByRole("button", { name: "Approve", exact: true }).tap();
  await expect.poll(() => articleText(page)).toContain("collected 2,400 signatures");
  await expect(sheetOf(page).locator("ins")).toHaveText("during the ");

  await sheetOf(page).getByRole("button", { name: "Stet" }).tap();
  await sheetOf(page).getByLabel("Why the words stand").fill("Shorter.");
  await sheetOf(page).getByRole("button", { name: "Stet" }).tap();
  await expect(sheetOf(page)).toContainText("let the words stand");
  await sheetOf(page).getByRole("button", { name: "Close" }).tap();
  await expect(sheetOf(page)).toBeHidden();
  expect(await articleText(page)).toContain("as much as by day");
});

test("on a phone words are selected by touch and commented on in the sheet", async ({
  memberPage,
  memberApi,
  rows,
  expectAccessible,
}) => {
  const article = await createArticle(await memberApi("reporter"), DRAFT);
  const page = await memberPage("copy");
  await openDesk(page, article.id);
  await selectWords(page, "stopped in 2020");
  await expectFits(page);
  await toolbarOf(page)
    .getByRole("button", { name: /^Comment/ })
    .tap();
  const form = sheetOf(page).getByRole("form", { name: "Comment" });
  await form.getByLabel("Your comment").fill("In March.");
  await expectFits(page);
  await expectAccessible(page);
  await form.getByRole("button", { name: "Comment" }).tap();
  await expect(form).toBeHidden();
  await expectSaved(page);
  await expect(sheetOf(page)).toContainText("In March.");
  const saved = () =>
    rows("SELECT exact, body FROM comment JOIN anchor USING (annotation_id) WHERE article_id = $1", [
      article.id,
    ]);
  await expect.poll(saved).toEqual([{ exact: "stopped in 2020", body: "In March." }]);

  await selectWords(page, "hill again");
  await toolbarOf(page)
    .getByRole("button", { name: /^Source/ })
    .tap();
  await expect(sheetOf(page).getByRole("combobox", { name: "Source" })).toBeVisible();
  await expectFits(page);
});

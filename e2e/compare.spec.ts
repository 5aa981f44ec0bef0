import type { APIRequestContext, Page } from "@playwright/test";
import { annotate, approve, createArticle, propose, reply } from "./article-api";
import { openDesk } from "./article-page";
import { expect, test } from "./fixtures";
import { blockWith, paragraph, reworded, saveBlocks } from "./revision-api";

const BODY = `Ferry fares to rise in spring

Fares on the harbour ferry will rise by a tenth in March, the company said on Monday.

The last rise was four years ago. Nobody was asked about it then.

Passengers met at the quay on Tuesday evening to talk about what they might do.

Some spoke of walking round the bay, which takes an hour and ten minutes.

Others thought that a boat of their own could be had for very little.

The harbour master was there and would not say what he thought of that.

The company has six boats. Two of them are older than their captains.

Season tickets stay as they are until the summer, and so do those of children.

The council said it had no comment on any of this.

A decision on the winter timetable will follow in the last week of October.

Dogs travel free, as they have since 1974.`;

/** Revision 2 approves a correction; revision 3 inserts, deletes, moves, rewords and marks. */
async function secondDraft(reporter: APIRequestContext, copy: APIRequestContext, editor: APIRequestContext) {
  const article = await createArticle(reporter, { body: BODY });
  const asked = await annotate(editor, article, "Nobody was asked", { kind: "comment", body: "Says who?" });
  await reply(reporter, asked, "The passengers’ group.");
  const correction = await propose(copy, article, "March", "April");
  await approve(editor, correction);
  await saveBlocks(reporter, article.id, (blocks) => {
    const boats = blockWith(blocks, "six boats");
    const rest = blocks.filter((block) => block !== boats && block !== blockWith(blocks, "no comment"));
    const [headline, fares, ...others] = rest as [(typeof rest)[0], (typeof rest)[0], ...typeof rest];
    return [
      headline,
      reworded(
        fares,
        "Fares on the harbour ferry will rise by an eighth in April, the company said on Friday.",
      ),
      paragraph("The news came in a letter to season ticket holders."),
      boats,
      ...others.map((block) =>
        block === blockWith(blocks, "Dogs travel")
          ? reworded(block, "Dogs travel free, as they have since 1974.", [{ type: "strong" }])
          : block,
      ),
    ];
  });
  return { article, asked, correction };
}

const current = (page: Page) => page.locator(".comparison [data-current]");
const counter = (page: Page) => page.getByRole("navigation", { name: "Changes" }).getByRole("status");

test("two revisions are compared in one text and side by side, and stepped through by keyboard", async ({
  memberApi,
  memberPage,
  expectAccessible,
}) => {
  const [reporter, copy, editor] = [
    await memberApi("reporter"),
    await memberApi("copy"),
    await memberApi("editor"),
  ];
  const { article, asked, correction } = await secondDraft(reporter, copy, editor);
  const page = await memberPage("editor");

  await page.goto(`/articles/${article.id}/history`);
  await expect(page.getByText("“A second draft”")).toBeVisible();
  await page.getByRole("link", { name: "Compare with revision 2" }).click();
  await expect(page.locator("ins", { hasText: "The news came in a letter" })).toBeVisible();
  await expect(page.locator("del", { hasText: "no comment" })).toBeVisible();
  await expect(page.getByText("bold added")).toBeVisible();
  await expect(page.getByText("Moved here")).toBeVisible();
  await expect(page.getByText("Moved away")).toBeVisible();
  await expectAccessible(page);

  const fold = page.getByText("3 unchanged paragraphs");
  await expect(page.getByText("Passengers met at the quay")).toBeHidden();
  await fold.click();
  await expect(page.getByText("Passengers met at the quay")).toBeVisible();

  const total = Number(/\d+/.exec((await counter(page).textContent()) ?? "")?.[0]);
  expect(total).toBeGreaterThan(5);
  await page.keyboard.press("n");
  await expect(counter(page)).toHaveText(`1 of ${total}`);
  await expect(current(page).first()).toBeFocused();
  await expect(current(page).first()).toBeInViewport();
  await page.keyboard.press("j");
  await expect(counter(page)).toHaveText(`2 of ${total}`);
  await page.keyboard.press("p");
  await page.keyboard.press("k");
  await expect(counter(page)).toHaveText(`1 of ${total}: the first`);
  for (let step = 1; step < total; step++) await page.keyboard.press("n");
  await expect(current(page)).toContainText("Dogs travel free");
  await page.getByRole("button", { name: "Next change" }).click();
  await expect(counter(page)).toHaveText(`${total} of ${total}: the last`);

  await page.getByRole("link", { name: "see where it is now" }).click();
  await expect(current(page)).toContainText("six boats");
  await expect(current(page)).toContainText("Moved here");

  await page.getByRole("link", { name: "Side by side" }).click();
  await expect(page).toHaveURL(/mode=side_by_side/);
  await expect(current(page)).toContainText("Moved here");
  const was = await page.locator("del", { hasText: "tenth" }).boundingBox();
  const is = await page.locator("ins", { hasText: "eighth" }).boundingBox();
  expect(was && is && was.x + was.width < is.x && Math.abs(was.y - is.y) < 40).toBe(true);
  await expectAccessible(page);

  await page.getByLabel("From").selectOption("1");
  await expect(page).toHaveURL(/from=1/);
  const between = page.getByRole("complementary", { name: "In between" });
  await expect(between.getByRole("listitem")).toHaveText([
    /Tomas Wren commented.*Nobody was asked.*Says who\?/,
    /Nadia Okafor answered.*The passengers’ group\./,
    /Imogen Hale proposed a correction/,
    /Tomas Wren approved a correction/,
    /edited the text.*“A second draft”.*Revision 3/,
  ]);
  await expect(between.getByRole("link").first()).toHaveAttribute(
    "href",
    `/articles/${article.id}#annotation-${asked}`,
  );
  await between.getByRole("listitem").filter({ hasText: "approved" }).getByRole("link").click();
  await expect(page.locator(`#annotation-${correction}`)).toBeVisible();
});

test("addresses of revisions that are not there lead nowhere", async ({ memberApi, memberPage }) => {
  const article = await createArticle(await memberApi("reporter"), { body: BODY });
  const page = await memberPage("editor");
  for (const query of ["from=1&to=2", "from=0", "from=x", "to=99999999999"]) {
    const answer = await page.goto(`/articles/${article.id}/compare?${query}`);
    expect(answer?.status(), query).toBe(404);
  }
  await page.goto(`/articles/${article.id}/compare`);
  await expect(page.getByText("One revision and the same")).toBeVisible();
});

test("a member is told what has changed since they last read the article, once they have read it no more", async ({
  memberApi,
  memberPage,
  rows,
}) => {
  const [reporter, copy, editor] = [
    await memberApi("reporter"),
    await memberApi("copy"),
    await memberApi("editor"),
  ];
  const article = await createArticle(reporter, { body: BODY });
  const lastRead = async () => {
    const sql =
      "select max(revision) as revision from reading where article_id = $1 and member_id = (select id from member where name = $2)";
    return (await rows<{ revision: number | null }>(sql, [article.id, "Daniel Sorley"]))[0]?.revision ?? null;
  };
  const page = await memberPage("checker");
  const line = page.getByText("since you last read this");

  await openDesk(page, article.id);
  await expect(line).toBeHidden();
  await expect.poll(lastRead, { timeout: 15_000 }).toBe(1);

  await approve(editor, await propose(copy, article, "March", "April"));
  await saveBlocks(reporter, article.id, (blocks) => blocks.slice(0, -1));
  await openDesk(page, article.id);
  await expect(line).toHaveText(/^2 revisions since you last read this/);
  await page.getByRole("link", { name: "see what changed" }).click();
  await expect(page).toHaveURL(/compare\?from=1&to=3$/);
  await expect(page.locator("del", { hasText: "Dogs travel free" })).toBeVisible();
  await expect.poll(lastRead).toBe(3);

  await openDesk(page, article.id);
  await expect(line).toBeHidden();
  await saveBlocks(editor, article.id, (blocks) => blocks.slice(0, -1));
  await openDesk(page, article.id);
  await expect(line).toHaveText(/^1 revision since/);
  await page.getByRole("button", { name: "Mark as read" }).click();
  await expect(line).toBeHidden();
  await expect.poll(lastRead).toBe(4);
});

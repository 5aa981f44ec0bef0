import type { Page } from "@playwright/test";
import { annotate, createArticle } from "./article-api";
import { cardOf, openDesk } from "./article-page";
import { expect, test } from "./fixtures";
import { askFor, countOf, openWaiting, rowsOf, submitArticle } from "./waiting-page";

const BODY = `The lifeboat station will close in May, the trustees said on Thursday.

It has stood on the quay since 1871. Nobody was asked.`;

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Ask a member" });

/** Presses j until the focus is in a row about the article. */
async function stepTo(page: Page, headline: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest("[data-waiting-id]")?.textContent ?? "");
  await expect(async () => {
    if (!(await focused()).includes(headline)) await page.keyboard.press("j");
    expect(await focused()).toContain(headline);
  }).toPass({ intervals: [20] });
}

test("a member is asked for a stage by a day, finds it waiting, and does it by giving it, or hands it back", async ({
  memberPage,
  memberApi,
  rows,
  expectAccessible,
}) => {
  const headline = "Lifeboat station to close in May";
  const reporter = await memberApi("reporter");
  const article = await createArticle(reporter, { headline, body: BODY });
  await submitArticle(reporter, article);

  const editor = await memberPage("editor");
  await openDesk(editor, article.id);
  await editor.getByRole("button", { name: "Ask a member to give the stage Copy" }).click();
  const dialog = dialogOf(editor);
  // Only those who may give the stage are offered, and one alone is chosen.
  await expect(dialog.getByLabel("Who").getByRole("option")).toHaveText([
    "Choose a member",
    "Imogen Hale, copy editor",
  ]);
  await expect(dialog.getByRole("option", { selected: true })).toHaveText("Imogen Hale, copy editor");
  await dialog.getByRole("button", { name: "Tomorrow" }).click();
  await dialog.getByLabel("Message").fill("The page closes at six.");
  await expectAccessible(editor);
  await dialog.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(dialog).toBeHidden();
  const stages = editor.getByRole("region", { name: "The article's way" });
  await expect(stages.getByText("Imogen Hale is asked")).toBeVisible();

  const waited = await openWaiting(editor, "others");
  await expect(rowsOf(waited, headline)).toContainText(/Give the stage Copy.*Due in.*Imogen Hale/);

  const copy = await memberPage("copy");
  const mine = await openWaiting(copy, "mine");
  const row = rowsOf(mine, headline);
  await expect(row).toContainText(/Give the stage Copy.*The page closes at six\..*Tomas Wren/);
  await rows("update assignment set due_at = now() - interval '3 days' where article_id = $1", [article.id]);
  await copy.reload();
  await expect(row.getByText("Overdue by 3 days")).toBeVisible();
  await expectAccessible(copy);

  await openWaiting(copy, "mine");
  await stepTo(copy, headline);
  await copy.keyboard.press("Enter");
  await copy.waitForURL(`/articles/${article.id}`);
  await openWaiting(copy, "mine");
  await stepTo(copy, headline);
  // Nobody says of a stage that it is done: it is given in the article.
  await expect(row.getByRole("button", { name: "Done" })).toHaveCount(0);
  await copy.keyboard.press("d");
  await expect(copy.getByText("This leaves the list when it is done in the article")).toBeVisible();
  await expect(row).toContainText("The page closes at six.");
  await row.getByRole("button", { name: "Hand back" }).click();
  await expect(copy.getByText("Handed back", { exact: true }).first()).toBeVisible();
  // Nobody in particular is asked now, and the stage still waits for whoever may give it.
  await expect(row).toContainText("nobody in particular is asked for it");
  await expect(async () =>
    expect(await countOf(copy, "mine")).toBe(await mine.getByRole("listitem").count()),
  ).toPass();
});

test("the lists of the front page are reached by 1, 2 and 3, and the focus goes on when something is done", async ({
  memberPage,
  memberApi,
}) => {
  const chief = await memberApi("chief");
  const legal = await memberPage("legal");
  const first = await createArticle(chief, { headline: "Letters for the lifeboat", body: BODY });
  const second = await createArticle(chief, { headline: "The crew writes as well", body: BODY });
  await askFor(chief, first, "legal");
  await askFor(chief, second, "legal");
  await legal.goto("/articles");
  await expect(legal.getByRole("list", { name: "Articles" })).toBeVisible();
  await expect(async () => {
    await legal.keyboard.press("1");
    await expect(legal).toHaveURL("/articles?list=mine", { timeout: 500 });
  }).toPass();
  const mine = legal.getByRole("list", { name: "Waiting for me" });
  await expect(rowsOf(mine, first.headline)).toHaveCount(1);
  await stepTo(legal, first.headline);
  await legal.keyboard.press("d");
  await expect(rowsOf(mine, first.headline)).toHaveCount(0);
  await expect(legal.locator("[data-row-link]:focus")).toHaveCount(1);
  await legal.keyboard.press("2");
  await expect(legal).toHaveURL("/articles?list=others");
  await expect(legal.getByRole("heading", { name: "You wait for nobody" })).toBeVisible();
  await legal.keyboard.press("3");
  await expect(legal).toHaveURL("/articles");
});

test("a member is asked for a thread from its card; the note outlives a lost connection; who is asked hands it back", async ({
  memberPage,
  memberApi,
}) => {
  const headline = "Trustees did not ask the crew";
  const checker = await memberApi("checker");
  const article = await createArticle(await memberApi("reporter"), { headline, body: BODY });
  const comment = await annotate(checker, article, "since 1871", { kind: "comment", body: "Says who?" });

  const page = await memberPage("checker");
  await openDesk(page, article.id, `#annotation-${comment}`);
  await cardOf(page, comment)
    .getByRole("button", { name: /^More about this/ })
    .click();
  await page.getByRole("menuitem", { name: "Ask a member" }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(dialog.getByText("Choose somebody to ask.")).toBeVisible();
  await dialog.getByLabel("Who").selectOption({ label: "Nadia Okafor, reporter" });
  await dialog.getByLabel("Message").fill("The archive has the deed.");
  await page.route("**/assignments", (route) => route.abort(), { times: 1 });
  await dialog.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(dialog.getByText("No answer from Stet. Check the connection.")).toBeVisible();
  await expect(dialog.getByLabel("Message")).toHaveValue("The archive has the deed.");
  await dialog.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(cardOf(page, comment).getByText("Nadia Okafor is asked")).toBeVisible();

  const reporter = await memberPage("reporter");
  const mine = await openWaiting(reporter, "mine");
  const row = rowsOf(mine, headline);
  const link = row.getByRole("link", { name: "Settle what is said of “since 1871”" });
  await expect(link).toHaveAttribute("href", `/articles/${article.id}#annotation-${comment}`);
  await row.getByRole("button", { name: "Hand back" }).click();
  await expect(row).toHaveCount(0);
  const waited = page.getByRole("list", { name: "I am waiting for" });
  await page.goto("/articles?list=others");
  await expect(page.getByRole("navigation", { name: "Lists" })).toBeVisible();
  await expect(rowsOf(waited, headline)).toHaveCount(0);
});

test("what was asked for in an article that is killed waits no longer, and is there again once it is taken up", async ({
  memberPage,
  memberApi,
}) => {
  const chiefApi = await memberApi("chief");
  const reporter = await memberApi("reporter");
  const article = await createArticle(reporter, { headline: "Ferry to be sold", body: BODY });
  await submitArticle(reporter, article);
  const asks = { stage: { kind: "stage", stageKey: "copy" }, article: { kind: "article" } } as const;
  for (const ask of Object.values(asks)) await askFor(chiefApi, article, "copy", ask);
  const page = await memberPage("chief");
  await openDesk(page, article.id);
  const way = page.getByRole("region", { name: "The article's way" });
  const asked = way.getByText("Imogen Hale is asked");
  const ask = way.getByRole("button", { name: /^Ask a member to/ });
  await expect(asked).toHaveCount(2);
  await expect(ask).toHaveCount(3);
  await expect(page.getByRole("banner")).toContainText("In review · 0 of 2 stages");

  const move = async (label: string) => {
    const dialog = page.getByRole("dialog", { name: label, exact: true });
    await dialog.getByLabel("Why").fill("The sale is off.");
    await dialog.getByRole("button", { name: label }).click();
    await expect(dialog).toBeHidden();
  };
  await way.getByRole("button", { name: "More moves…" }).click();
  await page.getByRole("menuitem", { name: "Kill…" }).click();
  await move("Kill");
  await expect(page.getByRole("banner")).toContainText("Killed");
  await expect(asked).toHaveCount(0);
  await expect(ask).toHaveCount(0);

  await page.getByRole("banner").getByRole("button", { name: "Take up again" }).click();
  await move("Take up again");
  await expect(asked).toHaveCount(2);
  await expect(ask).toHaveCount(3);
});

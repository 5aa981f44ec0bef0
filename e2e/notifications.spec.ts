import type { Locator, Page } from "@playwright/test";
import { annotate, approve, createArticle, propose, readArticle } from "./article-api";
import { cardOf, expectSaved, openDesk, selectWords, toolbarOf } from "./article-page";
import { emailOf } from "./demo-members";
import { expect, test } from "./fixtures";
import { expectMail, mailTo } from "./received-mail";

const BODY = "The trust met on 3 March and put the cost at a million pounds.\n\nNobody was there.";

const bellOf = (page: Page) => page.getByRole("button", { name: /^Notifications/ });

/** What the bell lists of one article. */
async function openBell(page: Page, headline: string): Promise<Locator> {
  await bellOf(page).click();
  const list = page.getByRole("dialog", { name: "Notifications" });
  await expect(list).toBeVisible();
  return list.getByRole("region", { name: headline });
}

test("a mention is offered while it is typed, told under the bell and by e-mail, and read by opening it", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const headline = "Harbour trust counts the cost";
  const article = await createArticle(await memberApi("reporter"), { headline, body: BODY });
  const desk = await memberPage("copy");
  await openDesk(desk, article.id);
  await selectWords(desk, "3 March");
  await toolbarOf(desk)
    .getByRole("button", { name: /^Comment/ })
    .click();
  const field = desk.getByRole("form", { name: "Comment" }).getByLabel("Your comment");
  await field.pressSequentially("Is this right, @okaf");
  await expect(desk.getByRole("option", { name: /^Nadia Okafor/ })).toHaveAttribute("aria-selected", "true");
  await expectAccessible(desk);
  await field.press("Enter");
  await expect(field).toHaveValue("Is this right, @Nadia Okafor ");
  await expect(desk.getByRole("listbox", { name: "Members" })).toBeHidden();
  await field.pressSequentially("or was it the 4th?");
  await field.press("Control+Enter");
  await expectSaved(desk);
  await expect(desk.locator("[data-mention]")).toHaveText("@Nadia Okafor");

  const mail = await expectMail(emailOf("reporter"), headline);
  expect(mail).toContain("Imogen Hale mentioned you on “3 March”");
  expect(mail).toContain(`/articles/${article.id}#annotation-`);

  const reporter = await memberPage("reporter");
  await reporter.goto("/articles");
  await expect(bellOf(reporter)).toHaveAccessibleName(/unread$/);
  const told = await openBell(reporter, headline);
  const mention = told.getByRole("link", { name: /Imogen Hale mentioned you on “3 March”/ });
  await expect(mention).toContainText("Not read");
  await expectAccessible(reporter);
  await mention.click();
  const { annotations } = await readArticle(await memberApi("reporter"), article.id);
  const card = cardOf(reporter, annotations[0]?.id ?? "");
  await expect(card).toBeFocused();
  await expect(reporter.getByRole("dialog", { name: "Notifications" })).toBeHidden();
  const again = await openBell(reporter, headline);
  await expect(again.getByRole("link", { name: /mentioned you/ })).not.toContainText("Not read");
});

test("a list put away with Escape leaves what was typed, and the form, as they are", async ({
  memberPage,
  memberApi,
}) => {
  const article = await createArticle(await memberApi("reporter"), { headline: "Kept words", body: BODY });
  const desk = await memberPage("editor");
  await openDesk(desk, article.id);
  await selectWords(desk, "a million pounds");
  await toolbarOf(desk)
    .getByRole("button", { name: /^Comment/ })
    .click();
  const field = desk.getByRole("form", { name: "Comment" }).getByLabel("Your comment");
  await field.pressSequentially("Ask @");
  const list = desk.getByRole("listbox", { name: "Members" });
  await expect(list).toBeVisible();
  await field.press("ArrowDown");
  await expect(list.getByRole("option").nth(1)).toHaveAttribute("aria-selected", "true");
  await field.press("Escape");
  await expect(list).toBeHidden();
  await expect(field).toHaveValue("Ask @");
  await field.pressSequentially("home");
  await field.press("Enter");
  await expect(field).toHaveValue("Ask @home\n");
});

test("a reply and a decision are told under the bell and never by e-mail", async ({
  memberPage,
  memberApi,
}) => {
  const headline = "Nobody was there";
  const article = await createArticle(await memberApi("reporter"), { headline, body: BODY });
  const copy = await memberApi("copy");
  const thread = await annotate(copy, article, "3 March", { kind: "comment", body: "Which year?" });
  const correction = await propose(copy, article, "a million", "two million");

  const editor = await memberPage("editor");
  await openDesk(editor, article.id, `#annotation-${thread}`);
  await cardOf(editor, thread)
    .getByRole("button", { name: /^Reply/ })
    .click();
  await cardOf(editor, thread).getByLabel("Your reply").fill("This one.");
  await cardOf(editor, thread).getByLabel("Your reply").press("Control+Enter");
  await expectSaved(editor);
  await approve(await memberApi("editor"), correction);

  const page = await memberPage("copy");
  await page.goto("/articles");
  const told = await openBell(page, headline);
  await expect(told.getByText("Tomas Wren replied on “3 March”: This one.")).toBeVisible();
  const decided = "Tomas Wren approved your correction of “a million” to “two million”";
  await expect(told.getByText(decided)).toBeVisible();
  expect(mailTo(emailOf("copy")).filter((mail) => mail.includes(headline))).toEqual([]);
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(bellOf(page)).toHaveAccessibleName("Notifications");
});

test("a member who wants no e-mail of a kind is told in Stet only", async ({
  memberPage,
  memberApi,
  rows,
  expectAccessible,
}) => {
  const page = await memberPage("legal");
  await page.goto("/settings/notifications");
  await page.getByLabel("Mentions").selectOption("Never");
  await expect(page.getByText("Saved.")).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByLabel("Mentions")).toHaveValue("off");

  const headline = "A question of law";
  const article = await createArticle(await memberApi("reporter"), { headline, body: BODY });
  const body = "@Ruth Adeyemi, may we say so?";
  await annotate(await memberApi("copy"), article, "Nobody", { kind: "comment", body });
  const told = await openBell(page, headline);
  await expect(told.getByText("Imogen Hale mentioned you on “Nobody”")).toBeVisible();
  const sent = await rows("SELECT mail FROM notification WHERE article_id = $1", [article.id]);
  expect(sent).toEqual([{ mail: null }]);
});

test("what is about the article as a whole is read by reading it", async ({ memberPage, memberApi }) => {
  const headline = "Sent back for changes";
  const reporter = await memberApi("reporter");
  const article = await createArticle(reporter, { headline, body: BODY });
  const move = (move: string, from: string, reason?: string) => ({
    data: { move, from, revision: article.revision.number, ...(reason && { reason }) },
  });
  const path = `/api/articles/${article.id}/moves`;
  expect((await reporter.post(path, move("submit", "draft"))).ok()).toBe(true);
  const editor = await memberApi("editor");
  expect((await editor.post(path, move("request_changes", "in_review", "Who paid?"))).ok()).toBe(true);
  await expectMail(emailOf("reporter"), "requested changes: Who paid?");

  const page = await memberPage("reporter");
  await openDesk(page, article.id);
  const told = await openBell(page, headline);
  await expect(told.getByRole("link", { name: /requested changes: Who paid\?/ })).not.toContainText(
    "Not read",
  );
});

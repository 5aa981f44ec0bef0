import type { APIRequestContext, Page } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import type { ArticleView } from "@/domain/article/article";
import { annotate, createArticle, readArticle, saveDraft } from "./article-api";
import { closedNoteOf, openDesk, selectWords, toolbarOf } from "./article-page";
import { DEMO_PASSWORD, emailOf } from "./demo-members";
import { openEditor } from "./editor-page";
import { expect, test } from "./fixtures";
import { blockWith, reworded, saveBlocks } from "./revision-api";
import { stetUrl } from "./stet";

const BODY = `The quay at Saltmere will close for eight weeks from 2 March, the harbour board said on Tuesday.

Boats of less than ten metres can berth at the fish market. A berth there costs £12 a night.`;

async function feature(api: APIRequestContext, headline: string): Promise<ArticleView> {
  const { types } = (await (await api.get("/api/article-types")).json()) as {
    types: { id: string; name: string }[];
  };
  const typeId = types.find(({ name }) => name === "Feature")?.id;
  return createArticle(api, { headline, body: BODY, typeId });
}

async function post(api: APIRequestContext, path: string, data: object): Promise<void> {
  const answer = await api.post(path, { data });
  expect(answer.ok(), await answer.text()).toBe(true);
}

function approveStage(api: APIRequestContext, { id, revision }: ArticleView, key: string): Promise<void> {
  return post(api, `/api/articles/${id}/stages/${key}/approvals`, {
    id: uuidv7(),
    revision: revision.number,
  });
}

const stage = (page: Page, name: string) =>
  page.getByRole("complementary", { name: "Overview" }).getByRole("listitem").filter({ hasText: name });

async function moveOn(page: Page, label: string): Promise<void> {
  await page.getByRole("banner").getByRole("button", { name: label }).click();
  const dialog = page.getByRole("dialog", { name: label, exact: true });
  await dialog.getByRole("button", { name: label }).click();
  await expect(dialog).toBeHidden();
}

test("an article goes its way: submitted, corrected, read at its stages, changed late, published", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const article = await feature(await memberApi("reporter"), "Quay to close");
  const reporter = await memberPage("reporter");
  await openDesk(reporter, article.id);
  await moveOn(reporter, "Submit for review");
  await expect(reporter.getByRole("banner")).toContainText("In review");

  await annotate(await memberApi("copy"), article, "less than ten metres", {
    kind: "correction",
    replacement: "under ten metres",
    reason: "House style.",
  });

  const editor = await memberPage("editor");
  await openDesk(editor, article.id);
  await editor.getByRole("button", { name: "Approve the article" }).first().click();
  const dialog = editor.getByRole("dialog", { name: "Approve the article" });
  await expect(dialog).toContainText("4 things are in the way");
  await expectAccessible(editor);
  await dialog.getByRole("button", { name: /The correction of “less than ten metres” is open/ }).click();
  await expect(dialog).toBeHidden();
  await editor
    .getByRole("article", { name: /Correction/ })
    .getByRole("button", { name: "Approve" })
    .click();
  await expect(editor.getByRole("banner")).toContainText("revision 2");
  await stage(editor, "Desk").getByRole("button", { name: "Approve Desk" }).click();
  await expect(stage(editor, "Desk")).toContainText("given");

  const checker = await memberPage("checker");
  await openDesk(checker, article.id);
  await stage(checker, "Fact check").getByRole("button", { name: "Approve Fact check" }).click();
  await expect(stage(checker, "Fact check")).toContainText("given");

  const copy = await memberPage("copy");
  await openDesk(copy, article.id);
  await stage(copy, "Copy").getByRole("button", { name: "Approve Copy" }).click();
  await expect(stage(copy, "Copy")).toContainText("given");

  // A late change of the words: every stage that covers them is stale, and says what changed.
  await saveDraft(
    await memberApi("reporter"),
    article,
    `${BODY.replace("less than", "under").replace("£12", "£14")}`,
  );
  await checker.reload();
  await expect(stage(checker, "Fact check")).toContainText("changed since");
  await stage(checker, "Fact check").getByRole("link", { name: "see what changed" }).click();
  await expect(checker.getByRole("main")).toContainText("£14");
  await expect(checker.locator("ins").filter({ hasText: "14" }).first()).toBeVisible();
  const renewal = checker.getByRole("region", { name: "Your approval of Fact check" });
  await expect(renewal).toContainText("at revision 2. Since then this has changed: the words of the text.");
  await expectAccessible(checker);
  // A comment begun here is there on the desk too, and back.
  const words = "£14 is in the tender.";
  await renewal.getByRole("button", { name: "Add a comment" }).click();
  await renewal.getByLabel("Comment on the approval").fill(words);
  await expectAccessible(checker);
  await openDesk(checker, article.id);
  await expect(stage(checker, "Fact check").getByLabel("Comment on the approval")).toHaveValue(words);
  await stage(checker, "Fact check").getByRole("link", { name: "see what changed" }).click();
  await expect(renewal.getByLabel("Comment on the approval")).toHaveValue(words);
  await renewal.getByRole("button", { name: "Approve Fact check again" }).click();
  await expect(renewal).toContainText(/You approved Fact check at revision 3, .*, and it holds/);
  await expectAccessible(checker);
  await renewal.getByRole("link", { name: "Back to the desk" }).click();
  await expect(stage(checker, "Fact check")).toContainText("given");
  await expect(stage(checker, "Fact check")).toContainText(`“${words}”`);
  for (const [page, name] of [
    [editor, "Desk"],
    [copy, "Copy"],
  ] as const) {
    await page.reload();
    await stage(page, name)
      .getByRole("button", { name: `Approve ${name} again` })
      .click();
    await expect(stage(page, name)).toContainText("given");
  }

  const chief = await memberPage("chief");
  await openDesk(chief, article.id);
  await moveOn(chief, "Approve the article");
  await expect(chief.getByRole("banner")).toContainText("Approved");
  await moveOn(chief, "Publish");
  await expect(chief.getByRole("banner")).toContainText("Published");
  await expectAccessible(chief);
  expect((await readArticle(await memberApi("reporter"), article.id)).state).toBe("published");
});

test("over an open draft nothing is approved or moved, and an approved article says that it takes no annotations", async ({
  memberPage,
  memberApi,
}) => {
  const reporter = await memberApi("reporter");
  const article = await createArticle(reporter, { headline: "Quay to reopen", body: BODY });
  await post(reporter, `/api/articles/${article.id}/moves`, { move: "submit", from: "draft", revision: 1 });
  const copy = await memberPage("copy");
  await openEditor(copy, article.id);
  const way = copy.getByRole("region", { name: "The article's way" });
  await expect(way).toContainText("You are editing. Save the revision or close the editor");
  await expect(way.getByRole("button", { name: /^(Approve|Move the article|More moves)/ })).toHaveCount(0);
  await copy.getByRole("button", { name: "Close", exact: true }).click();
  await stage(copy, "Copy").getByRole("button", { name: "Approve Copy" }).click();
  await expect(stage(copy, "Copy")).toContainText("given");

  await approveStage(await memberApi("editor"), article, "desk");
  const chief = await memberPage("chief");
  await openDesk(chief, article.id);
  await moveOn(chief, "Approve the article");
  await selectWords(chief, "less than ten metres");
  await expect(closedNoteOf(chief)).toHaveText(
    "This article is approved: it takes no more annotations. To annotate it, choose “Take back into review” first.",
  );
  await expect(toolbarOf(chief)).toHaveCount(0);
  await chief.keyboard.press("c");
  await expect(chief.getByRole("form", { name: "Comment" })).toHaveCount(0);
});

test("a late link makes stale only the stage that reads links, and changes requested say why", async ({
  memberPage,
  memberApi,
}) => {
  const reporterApi = await memberApi("reporter");
  const article = await feature(reporterApi, "Quay to reopen");
  await post(reporterApi, `/api/articles/${article.id}/moves`, {
    move: "submit",
    from: "draft",
    revision: 1,
  });
  await approveStage(await memberApi("editor"), article, "desk");
  await approveStage(await memberApi("checker"), article, "fact_check");
  const checker = await memberPage("checker");
  await openDesk(checker, article.id);
  await expect(stage(checker, "Desk")).toContainText("given");
  await expect(stage(checker, "Fact check")).toContainText("given");

  await saveBlocks(reporterApi, article.id, (blocks) =>
    blocks.map((block) =>
      block === blockWith(blocks, "berth at the fish market")
        ? reworded(
            block,
            "Boats of less than ten metres can berth at the fish market. A berth there costs £12 a night.",
            [{ type: "link", attrs: { href: "https://berths.example/", title: null } }],
          )
        : block,
    ),
  );
  await openDesk(checker, article.id);
  await expect(stage(checker, "Desk")).toContainText("given");
  await expect(stage(checker, "Fact check")).toContainText("changed since");
  await expect(stage(checker, "Fact check")).toContainText("Links changed since · see what changed");

  await checker.getByRole("button", { name: /^(More moves|Move the article)…$/ }).click();
  await checker.getByRole("menuitem", { name: "Request changes…" }).click();
  await checker
    .getByRole("dialog", { name: "Request changes" })
    .getByLabel("Why")
    .fill("The link leads nowhere.");
  await checker
    .getByRole("dialog", { name: "Request changes" })
    .getByRole("button", { name: "Request changes" })
    .click();
  const reporter = await memberPage("reporter");
  await openDesk(reporter, article.id);
  await expect(reporter.getByRole("region", { name: "The article's way" })).toContainText(
    "Changes requested · Daniel Sorley",
  );
  await expect(reporter.getByText("The link leads nowhere.")).toBeVisible();
});

test("nobody approves words they wrote themselves: they are shown, and another member approves", async ({
  memberPage,
  memberApi,
}) => {
  const article = await feature(await memberApi("reporter"), "Quay to shut");
  const editorApi = await memberApi("editor");
  await (await memberApi("reporter")).post(`/api/articles/${article.id}/moves`, {
    data: { move: "submit", from: "draft", revision: 1 },
  });
  await saveDraft(editorApi, article, BODY.replace("the harbour board said", "the harbour board announced"));
  const editor = await memberPage("editor");
  await openDesk(editor, article.id);
  await expect(stage(editor, "Desk").getByRole("button", { name: "Approve Desk" })).toBeHidden();
  await expect(stage(editor, "Desk")).toContainText("You would approve words you wrote");
  await stage(editor, "Desk").getByRole("button", { name: "announced" }).click();
  const painted = () => editor.evaluate(() => [...(CSS.highlights.get("preview") ?? [])].map(String).join());
  await expect.poll(painted).toContain("announced");

  const copy = await memberPage("copy");
  await openDesk(copy, article.id);
  await stage(copy, "Copy").getByRole("button", { name: "Approve Copy" }).click();
  await expect(stage(copy, "Copy")).toContainText("given");
  await editor.reload();
  await stage(editor, "Desk").getByRole("button", { name: "Approve Desk" }).click();
  await expect(stage(editor, "Desk")).toContainText("given");

  // What leaned on the other's approval does not outlive it.
  await stage(copy, "Copy").getByRole("button", { name: "Take back" }).click();
  await expect(stage(copy, "Copy")).toContainText("missing");
  await editor.reload();
  await expect(stage(editor, "Desk")).toContainText("Does not hold");
  await expect(stage(editor, "Desk").getByRole("button", { name: "announced" })).toBeVisible();
});

test("of two who move an article at once one is told by whom it went", async ({ memberPage, memberApi }) => {
  const article = await feature(await memberApi("reporter"), "Quay closing");
  const [editor, chief] = [await memberPage("editor"), await memberPage("chief")];
  await openDesk(editor, article.id);
  await openDesk(chief, article.id);
  await moveOn(editor, "Submit for review");
  await chief.getByRole("banner").getByRole("button", { name: "Submit for review" }).click();
  await chief
    .getByRole("dialog", { name: "Submit for review" })
    .getByRole("button", { name: "Submit for review" })
    .click();
  await expect(chief.getByRole("dialog", { name: "Submit for review" }).getByRole("alert")).toContainText(
    "Tomas Wren",
  );
});

test("a comment on an approval is kept while it is written, and stands with the approval", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const reporterApi = await memberApi("reporter");
  const article = await feature(reporterApi, "Quay to be sold");
  await post(reporterApi, `/api/articles/${article.id}/moves`, {
    move: "submit",
    from: "draft",
    revision: 1,
  });
  const editor = await memberPage("editor");
  await openDesk(editor, article.id);
  await stage(editor, "Desk").getByRole("button", { name: "Add a comment" }).click();
  const note = stage(editor, "Desk").getByLabel("Comment on the approval");
  await expect(note).toBeFocused();
  await note.fill("Read against the deed. Copy should look at the names.");
  await expectAccessible(editor);
  await editor.reload();
  await expect(note).toHaveValue("Read against the deed. Copy should look at the names.");
  await stage(editor, "Desk").getByRole("button", { name: "Approve Desk" }).click();
  await expect(stage(editor, "Desk")).toContainText(
    "“Read against the deed. Copy should look at the names.”",
  );
  await expect(note).toBeHidden();

  // Taken back and given again, it begins without the words of the last time.
  await stage(editor, "Desk").getByRole("button", { name: "Take back" }).click();
  await expect(stage(editor, "Desk").getByRole("button", { name: "Add a comment" })).toBeVisible();
  await editor.reload();
  await expect(stage(editor, "Desk").getByRole("button", { name: "Add a comment" })).toBeVisible();
  await expect(note).toBeHidden();
});

test("a move asked for with the session gone is made once its member has signed in again", async ({
  page,
  memberApi,
}) => {
  const article = await createArticle(await memberApi("reporter"), { headline: "Quay", body: BODY });
  const answer = await page.request.post("/api/auth/sign-in/email", {
    data: { email: emailOf("reporter"), password: DEMO_PASSWORD },
    headers: { origin: stetUrl() },
  });
  expect(answer.status()).toBe(200);
  await openDesk(page, article.id);
  await page.context().clearCookies();
  await page.getByRole("banner").getByRole("button", { name: "Submit for review" }).click();
  const question = page.getByRole("dialog", { name: "Submit for review" });
  await question.getByRole("button", { name: "Submit for review" }).click();
  const again = page.getByRole("dialog", { name: "Sign in again" });
  await again.getByRole("button", { name: "Later" }).click();
  await expect(question.getByRole("alert")).toContainText("You are not signed in.");
  await question.getByRole("button", { name: "Submit for review" }).click();
  await again.getByLabel("E-mail").fill(emailOf("reporter"));
  await again.getByLabel("Password").fill(DEMO_PASSWORD);
  await again.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("banner")).toContainText("In review");
  await expect(again).toBeHidden();
  await expect(question).toBeHidden();
});

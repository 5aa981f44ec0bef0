import type { Page } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { annotate, createArticle, propose, readArticle } from "./article-api";
import { articleText, cardOf, highlightedWords } from "./article-page";
import { DEMO_PASSWORD, emailOf } from "./demo-members";
import { expect, test } from "./fixtures";
import {
  changesOf,
  effectsOf,
  groupOf,
  openNewDraft,
  previewText,
  reasonOf,
  saveDraft,
  textOf,
} from "./new-draft-page";
import { stetUrl } from "./stet";

const HEADLINE = "Harbour wall to be rebuilt";
const STANDFIRST = "The council votes on Thursday";
const FIRST =
  "The harbour wall at Port Erris is to be rebuilt before the winter, the council said on Monday.";
const WALL =
  "It was built in 1874 and has been repaired eleven times since, most recently after the storms of 2019.";
const MOSS = "Ann Moss, who keeps the shop on the quay, has seen the sea come over it twice in a year.";
const SLIPWAY = "Fishermen have asked for the slipway to be kept open while the work goes on.";
const COST =
  "The work will cost 2.4 million pounds, of which the government pays half; the rest comes from the county, which has put it aside over nine years.";
const LAST =
  "The masons will begin at the lighthouse and work towards the market, so that the ferry can land for as long as possible.";

const BODY = [FIRST, WALL, MOSS, SLIPWAY, COST, LAST].join("\n\n");
const REWORDED = WALL.replace("repaired eleven times since", "mended eleven times since then");
const SECOND_DRAFT = [
  HEADLINE,
  STANDFIRST,
  "Nobody in the town expected to hear it so soon.",
  FIRST,
  REWORDED,
  COST,
  LAST,
  MOSS,
].join("\n\n");

const PASSAGES = {
  stays: "the council said on Monday",
  gone: "the slipway to be kept open",
  moved: "seen the sea come over it twice",
  changed: "repaired eleven times since, most recently after the storms",
};

type Ids = Record<keyof typeof PASSAGES, string>;

async function makeArticle(memberApi: (member: "editor") => Promise<Parameters<typeof createArticle>[0]>) {
  const api = await memberApi("editor");
  const article = await createArticle(api, { headline: HEADLINE, standfirst: STANDFIRST, body: BODY });
  const say = (words: string) => annotate(api, article, words, { kind: "comment", body: "Are we sure?" });
  const ids: Ids = {
    stays: await say(PASSAGES.stays),
    gone: await say(PASSAGES.gone),
    moved: await propose(api, article, PASSAGES.moved, "seen the sea come over it three times"),
    changed: await propose(
      api,
      article,
      PASSAGES.changed,
      "repaired twelve times since, most recently after the storms",
    ),
  };
  const now = () => readArticle(api, article.id);
  const stateOf = async (id: string) => (await now()).annotations.find((one) => one.id === id)?.anchor.state;
  return { api, article, ids, now, stateOf };
}

async function expectAllInPlace(page: Page, ids: Ids): Promise<void> {
  for (const name of Object.keys(PASSAGES) as (keyof Ids)[])
    await expect.poll(() => highlightedWords(page, ids[name]), name).toContain(PASSAGES[name].slice(0, 12));
}

test("a new draft inserts, deletes, moves and rewords: every annotation is told before, stands after, and comes back", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const { article, ids, stateOf } = await makeArticle(memberApi);
  const page = await memberPage("editor");
  await openNewDraft(page, article.id);
  await expect(page.getByLabel("Headline")).toHaveValue(HEADLINE);
  await expect(page.getByLabel("Standfirst")).toHaveValue(STANDFIRST);
  await expectAccessible(page);
  await previewText(page, SECOND_DRAFT);
  await expect(effectsOf(page).getByRole("status")).toHaveText("1 stays, 1 moved, 1 changed, 1 detached");
  await expect(groupOf(page, "Detached").getByRole("button")).toHaveText([`“${PASSAGES.gone}”`]);
  await expect(groupOf(page, "Changed").getByRole("deletion")).toHaveText(["repaired"]);
  await expect(groupOf(page, "Changed")).toContainText("The correction has to be looked at again.");
  await expect(groupOf(page, "Moved").getByRole("button")).toHaveText([`“${PASSAGES.moved}”`]);
  await expect(changesOf(page).getByRole("insertion").first()).toHaveText(
    "Nobody in the town expected to hear it so soon.",
  );
  await expectAccessible(page);

  await groupOf(page, "Detached").getByRole("button", { name: PASSAGES.gone }).click();
  await expect(changesOf(page).locator(".comparison-row:focus")).toContainText(SLIPWAY);
  await changesOf(page).getByRole("link", { name: PASSAGES.stays }).click();
  await expect(effectsOf(page).locator("li:focus")).toContainText(PASSAGES.stays);

  await page.getByRole("button", { name: "Save as revision 2" }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "Say in a line why the text changes." }),
  ).toBeVisible();
  await expect(reasonOf(page)).toBeFocused();
  await saveDraft(page, "Nadia's second draft");
  await expect(page.getByText("Saved as revision 2")).toBeVisible();
  await expect(page.getByText("1 stays, 1 moved, 1 changed, 1 detached.")).toBeVisible();
  await expect.poll(() => articleText(page)).toBe(SECOND_DRAFT);
  expect(await highlightedWords(page, ids.stays)).toBe(PASSAGES.stays);
  expect(await highlightedWords(page, ids.moved)).toContain("seen the sea");
  expect(await highlightedWords(page, ids.changed)).toContain("mended eleven times since then");
  expect(await highlightedWords(page, ids.gone)).toBeNull();
  await expect(page.getByText("1 lost its place").filter({ visible: true }).first()).toBeVisible();
  for (const [name, state] of [
    ["stays", "anchored"],
    ["moved", "moved"],
    ["changed", "changed"],
    ["gone", "detached"],
  ] as const)
    expect(await stateOf(ids[name]), name).toBe(state);

  await page.getByRole("link", { name: "Compare with revision 1" }).click();
  await page.getByRole("button", { name: "Restore revision 1" }).click();
  await page.getByLabel("Why, in a line").fill("It came too early");
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await page.waitForURL(`/articles/${article.id}`);
  await expect.poll(() => articleText(page)).toBe(article.revision.text);
  await expectAllInPlace(page, ids);
  for (const id of Object.values(ids)) expect(await stateOf(id)).toBe("anchored");
  for (const id of Object.values(ids)) await expect(cardOf(page, id)).toBeAttached();
});

test("where others were faster both are shown, nothing is lost, and the person chooses", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const { api, article, now } = await makeArticle(memberApi);
  const page = await memberPage("chief");
  await openNewDraft(page, article.id);
  await previewText(page, SECOND_DRAFT);
  const theirs = {
    headline: HEADLINE,
    body: BODY.replace("1874", "1878"),
    format: "text",
    reason: "The plaque says so",
  };
  const saved = await api.post(`/api/articles/${article.id}/revisions`, {
    data: { id: uuidv7(), baseRevision: 1, ...theirs },
  });
  expect(saved.status()).toBe(201);

  await reasonOf(page).fill("Second draft");
  await page.getByRole("button", { name: "Save as revision 2" }).click();
  const notice = page.getByRole("region", { name: "Others were faster" });
  await expect(notice).toContainText("your draft is for revision 1, the newest is revision 2");
  await expect(notice).toContainText("The plaque says so");
  await expect(reasonOf(page)).toHaveValue("Second draft");
  await page.getByText("What changed since revision 1").click();
  await expect(changesOf(page).getByRole("deletion")).toHaveText(["1874"]);
  await expect(changesOf(page).getByRole("insertion")).toHaveText(["1878"]);
  await expectAccessible(page);
  await groupOf(page, "Detached").getByRole("button").first().click();
  await expect(changesOf(page).locator(".comparison-row:focus")).toContainText(SLIPWAY);

  await page.getByRole("button", { name: "Back to the text" }).click();
  await expect(textOf(page)).toHaveValue(SECOND_DRAFT);
  await previewText(page, SECOND_DRAFT.replace("1874", "1878"));
  await expect(changesOf(page).getByText("1874")).toBeHidden();
  await saveDraft(page, "Second draft", /^Save over revision 2$/);
  expect(await now()).toMatchObject({ revision: { number: 3, parent: 2, note: "Second draft" } });
  expect((await now()).revision.text).toContain("1878");
});

test("the same text again makes no revision and says so", async ({ memberPage, memberApi }) => {
  const { article, now } = await makeArticle(memberApi);
  const page = await memberPage("editor");
  await openNewDraft(page, article.id);
  await previewText(page, article.revision.text);
  await expect(changesOf(page)).toContainText("This is the text of revision 1, word for word.");
  await expect(page.getByRole("button", { name: /^Save/ })).toHaveCount(0);
  expect((await now()).revision.number).toBe(1);
});

test("another article is warned of, still allowed, and taken back with one press", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const { article, ids, stateOf, now } = await makeArticle(memberApi);
  const page = await memberPage("editor");
  await openNewDraft(page, article.id);
  await page.getByLabel("Headline").fill("La digue sera reconstruite");
  await previewText(
    page,
    "Le conseil a voté jeudi dernier.\n\nPersonne ne s'y attendait, dit la marchande du quai.",
  );
  await expect(changesOf(page)).toContainText("This looks like another article.");
  await expect(effectsOf(page).getByRole("status")).toHaveText("4 detached");
  await expectAccessible(page);
  await saveDraft(page, "By mistake");
  await expect(page.getByText("4 lost their place").filter({ visible: true }).first()).toBeVisible();
  for (const id of Object.values(ids)) expect(await stateOf(id)).toBe("detached");
  await page.getByRole("button", { name: /^Undo revision.2$/ }).click();
  await expect(page.getByText("The text of revision 1 is back, as revision 3")).toBeVisible();
  await expect.poll(() => articleText(page)).toBe(article.revision.text);
  await expectAllInPlace(page, ids);
  expect((await now()).revision).toMatchObject({ number: 3, text: article.revision.text });
});

test("what cannot be brought in is refused with the reason, and what was typed stays", async ({
  memberPage,
  memberApi,
}) => {
  const { article, now } = await makeArticle(memberApi);
  const page = await memberPage("editor");
  await openNewDraft(page, article.id);
  await page.getByRole("button", { name: "See what it would do" }).click();
  await expect(page.getByText("Paste a text or choose a file first.")).toBeVisible();
  await expect(textOf(page)).toBeFocused();

  await textOf(page).fill(SECOND_DRAFT);
  const cutOff = Buffer.from("Ein Café").subarray(0, -1);
  const files: [name: string, buffer: Buffer, reason: RegExp][] = [
    ["picture.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /is a picture/],
    ["half.txt", cutOff, /ends in the middle of a character: it was cut off/],
    ["empty.txt", Buffer.alloc(0), /The file is empty/],
    ["long.txt", Buffer.from("word ".repeat(440_000)), /At most 2 MiB/],
  ];
  for (const [name, buffer, reason] of files) {
    await page.getByLabel("File with the text").setInputFiles({ name, mimeType: "text/plain", buffer });
    await expect(page.getByRole("alert").filter({ hasText: reason })).toBeVisible();
    await expect(textOf(page)).toHaveValue(SECOND_DRAFT);
  }

  const tooLong = "one two three four. ".repeat(52_000);
  await textOf(page).fill(tooLong);
  await page.getByRole("button", { name: "See what it would do" }).click();
  await expect(page.getByText(/The text has 208,0\d\d words. At most 200,000/)).toBeVisible();
  await page.getByRole("button", { name: "Back to the text" }).click();
  await expect(textOf(page)).toHaveValue(tooLong);
  expect((await now()).revision.number).toBe(1);
});

test("hostile HTML comes in as its words", async ({ memberPage, memberApi }) => {
  const { article, now } = await makeArticle(memberApi);
  const page = await memberPage("editor");
  await openNewDraft(page, article.id);
  const html = `<h1 onmouseover="window.stolen=1">${HEADLINE}</h1><script>window.stolen=1</script>
    <p>${FIRST}<img src="x" onerror="window.stolen=1"></p><p><a href="javascript:window.stolen=1">${WALL}</a></p>
    <iframe srcdoc="<script>parent.stolen=1</script>"></iframe><svg onload="window.stolen=1"></svg><style>body{display:none}</style>`;
  await previewText(page, html);
  await expect(changesOf(page)).toContainText(WALL);
  await saveDraft(page, "From the web");
  await expect.poll(() => articleText(page)).toContain(WALL);
  expect(await page.evaluate(() => "stolen" in window)).toBe(false);
  expect(JSON.stringify((await now()).revision.document)).not.toMatch(/script|stolen|iframe|onerror/);
});

test("a file takes the place of the text, which is kept over a reload, a dead connection and a step back", async ({
  memberPage,
  memberApi,
}) => {
  const { article } = await makeArticle(memberApi);
  const page = await memberPage("editor");
  await openNewDraft(page, article.id);
  await textOf(page).fill("What was typed before");
  const buffer = Buffer.from(`# ${HEADLINE} at last\n\n*${STANDFIRST}*\n\n${BODY}\n`);
  await page
    .getByLabel("File with the text")
    .setInputFiles({ name: "draft.md", mimeType: "text/markdown", buffer });
  await expect(page.getByLabel("Format of the text")).toHaveValue("markdown");
  await expect(page.getByRole("button", { name: "Put my text back" })).toBeVisible();
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "See what it would do" }).click();
  await expect(page.getByText("Your text is kept.")).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(effectsOf(page).getByRole("status")).toHaveText("4 stay");
  await reasonOf(page).fill("With a better headline");
  await page.goBack();
  await expect(textOf(page)).toHaveValue(/^# Harbour wall/);
  await expect(page.getByLabel("Headline")).toHaveValue(`${HEADLINE} at last`);
  await page.goForward();
  await page.reload();
  await expect(effectsOf(page).getByRole("status")).toHaveText("4 stay");
  await expect(reasonOf(page)).toHaveValue("With a better headline");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Save as revision 2" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "No answer from Stet" })).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Save as revision 2" }).click();
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}$/);
  await expect(page.getByText("Saved as revision 2")).toBeVisible();
  await openNewDraft(page, article.id);
  await expect(textOf(page)).toHaveValue("");
});

test("a draft waits for whoever was signed out meanwhile", async ({ page, memberApi }) => {
  const { article, now } = await makeArticle(memberApi);
  const origin = stetUrl();
  const credentials = { email: emailOf("editor"), password: DEMO_PASSWORD };
  const signedIn = await page.request.post("/api/auth/sign-in/email", {
    data: credentials,
    headers: { origin },
  });
  expect(signedIn.status()).toBe(200);
  await openNewDraft(page, article.id);
  await previewText(page, SECOND_DRAFT);
  await page.request.post("/api/auth/sign-out", { headers: { origin } });
  await reasonOf(page).fill("Second draft");
  await page.getByRole("button", { name: "Save as revision 2" }).click();
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await dialog.getByLabel("E-mail").fill(credentials.email);
  await dialog.getByLabel("Password").fill(credentials.password);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}$/);
  expect((await now()).revision).toMatchObject({ number: 2, note: "Second draft", text: SECOND_DRAFT });
});

test("whoever may not change the text is told why", async ({ memberPage, memberApi, expectAccessible }) => {
  const { article } = await makeArticle(memberApi);
  const page = await memberPage("checker");
  await page.goto(`/articles/${article.id}/new-draft`);
  await expect(page.getByText(/Propose a correction instead\.$/)).toBeVisible();
  await expect(textOf(page)).toHaveCount(0);
  await expectAccessible(page);
});

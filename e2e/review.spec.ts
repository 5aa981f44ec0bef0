import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { articleText, highlightedWords, selectWords } from "./article-page";
import { expect, test } from "./fixtures";

const OWN_DRAFT = `Lifeboat station to keep its crew after all

Lifeboat station to keep its crew after all
Volunteers had been told in April that the boathouse would close by winter

The lifeboat station at Carrow Point will keep its full-time crew of nine, the harbour trust said on Monday, five months after it told volunteers that the boathouse would close.

The trust had put the annual cost of the station at £412,000, although its own accounts show £389,500 for the same year. Nobody at the trust would say on Monday which of the two figures was right.

‘We were told in April that it was finished, said one volunteer, who asked not to be named. Others said that they had heard nothing at all until the letters came.

The lifeboat Mary Tregenza, which has stood at Carrow Point since 1998

The crew was called out 61 times last year, more often than any other on this stretch of the coast, according to people close to the service.

A decision on the boat itself, which is twenty-seven years old, will be taken in the spring. The trust is expected to ask for tenders before the end of the year.`;

const SHARED = path.resolve("../shared/articles");
const shared = existsSync(SHARED) ? readdirSync(SHARED).filter((name) => name.endsWith(".txt")) : [];
const DRAFTS = [
  { name: "a draft of our own", text: OWN_DRAFT },
  ...shared.map((name) => ({ name, text: readFileSync(path.join(SHARED, name), "utf8") })),
];

/** Six different passages of a draft, each standing in it once: four words, from paragraphs of their own. */
function passagesOf(text: string): string[] {
  const passages: string[] = [];
  for (const paragraph of text.split(/\n\s*\n/).slice(2)) {
    const words = /(?:^|\s)((?:[\p{L}\d]+ ){5}[\p{L}\d]+)(?=[\s.,])/u.exec(paragraph)?.[1];
    if (words && text.split(words).length === 2) passages.push(words);
  }
  return passages.slice(0, 6);
}

type Written = { id: string; words: string };

/** The id of the newest annotation of an article. */
type Rows = <Row extends Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<Row[]>;

async function newest(rows: Rows, articleId: string, count: number): Promise<string> {
  const sql = "select id from annotation where article_id = $1 order by created_at desc, id desc";
  await expect.poll(async () => (await rows(sql, [articleId])).length).toBe(count);
  const [row] = await rows<{ id: string }>(sql, [articleId]);
  return row?.id ?? "";
}

async function importDraft(page: Page, text: string): Promise<string> {
  await page.goto("/articles/import");
  await page.getByLabel("Text", { exact: true }).fill(text);
  const preview = page.getByRole("article", { name: "Preview" });
  await expect(preview.getByRole("heading", { level: 1 })).toHaveText(text.split("\n")[0]?.trim() ?? "");
  await page.getByRole("button", { name: "Save and open the desk" }).click();
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}$/);
  return page.url().split("/").at(-1) ?? "";
}

async function proposeCorrection(
  page: Page,
  words: string,
  replacement: string,
  reason: string,
  occurrence = 0,
): Promise<void> {
  await selectWords(page, words, occurrence);
  await page
    .getByRole("toolbar")
    .getByRole("button", { name: /^Correct/ })
    .click();
  const form = page.getByRole("form", { name: "Correct" });
  await expect(form.getByLabel("How the words should read")).toHaveValue(words);
  await form.getByLabel("How the words should read").fill(replacement);
  await expect(form.getByRole("region", { name: "What would change" })).toBeVisible();
  await form.getByLabel("Why").fill(reason);
  await form.getByRole("button", { name: "Propose" }).click();
  await expect(form).toBeHidden();
}

async function comment(page: Page, words: string, body: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press("c");
  await page.getByRole("form", { name: "Comment" }).getByLabel("Your comment").fill(body);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("form", { name: "Comment" })).toBeHidden();
}

async function attachNewSource(page: Page, words: string, title: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press("s");
  const form = page.getByRole("form", { name: "Attach a source" });
  await form.getByRole("combobox", { name: "Source" }).fill(title);
  await page.getByRole("option", { name: /New source/ }).click();
  await expect(form.getByLabel("Title")).toHaveValue(title);
  await form.getByLabel("Address").fill("javascript:alert(1)");
  await expect(form.getByText(/cannot be kept as a source/)).toBeVisible();
  await form.getByLabel("Address").fill("https://papers.example.org/accounts");
  await form.getByLabel("Where in it").fill("p. 3");
  await form.getByRole("button", { name: "Attach" }).click();
  await expect(form).toBeHidden();
}

async function attachFromLibrary(page: Page, words: string, title: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press("s");
  const form = page.getByRole("form", { name: "Attach a source" });
  await form.getByRole("combobox", { name: "Source" }).fill(title);
  await page.getByRole("option", { name: new RegExp(`^${title}`) }).click();
  await form.getByLabel("The source").selectOption("contradicts");
  await form.getByRole("button", { name: "Attach" }).click();
  await expect(form).toBeHidden();
}

const card = (page: Page, id: string) => page.locator(`#annotation-${id}`);

for (const draft of DRAFTS) {
  test(`a draft is imported, annotated by one member and decided by another: ${draft.name}`, async ({
    memberPage,
    rows,
    expectAccessible,
  }) => {
    test.setTimeout(180_000);
    const [p1, p2, p3, p4, p5, p6] = passagesOf(draft.text) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    expect(p6).toBeTruthy();
    const copy = await memberPage("copy");
    const articleId = await importDraft(copy, draft.text);
    const original = await articleText(copy);
    expect(original.replaceAll(/\s/g, "")).toContain(p1.replaceAll(/\s/g, ""));

    const made: Written[] = [];
    const keep = async (words: string) => {
      made.push({ id: await newest(rows, articleId, made.length + 1), words });
      return made.at(-1)?.id ?? "";
    };
    const everyHighlightOnItsWords = async (page: Page, except: string[] = []) => {
      for (const { id, words } of made)
        if (!except.includes(id)) await expect.poll(() => highlightedWords(page, id)).toBe(words);
    };
    const title = `Annual accounts ${articleId.slice(-6)}`;
    await attachNewSource(copy, p1, title);
    await keep(p1);
    await attachFromLibrary(copy, p2, title);
    await keep(p2);
    const citations = await rows("select source_id, stance from citation where annotation_id = any($1)", [
      made.map(({ id }) => id),
    ]);
    expect(new Set(citations.map((one) => one.source_id)).size).toBe(1);
    expect(citations.map((one) => one.stance).sort()).toEqual(["contradicts", "supports"]);

    const words = p3.split(" ");
    const narrow = words.slice(1, 3).join(" ");
    await proposeCorrection(copy, p3, `${words.slice(0, 3).join(" ")} quite certainly`, "Tighter.");
    const first = await keep(p3);
    const before = original.slice(0, original.indexOf(p3) + p3.indexOf(narrow)).split(narrow).length - 1;
    await proposeCorrection(copy, narrow, "other words", "Plainer.", before);
    const rival = await keep(narrow);
    await proposeCorrection(copy, p4, `${p4} indeed`, "The figure is wrong.");
    const third = await keep(p4);
    await comment(copy, p5, "Who says so?");
    await keep(p5);
    await comment(copy, p6, "Check with the desk.");
    await keep(p6);
    await everyHighlightOnItsWords(copy);
    expect(await articleText(copy)).toBe(original);
    await expectAccessible(copy);

    const editor = await memberPage("editor");
    await editor.goto(`/articles/${articleId}#annotation-${first}`);
    await everyHighlightOnItsWords(editor);
    await expect(card(editor, first).getByText("Tighter.")).toBeVisible();
    await expect(card(editor, first).getByText("other words")).toBeVisible();
    await card(editor, first)
      .getByRole("button", { name: /^Approve/ })
      .click();
    const approved = original.replace(p3, `${words.slice(0, 3).join(" ")} quite certainly`);
    await expect.poll(() => articleText(editor)).toBe(approved);
    await everyHighlightOnItsWords(editor, [first, rival]);
    const states = async () =>
      Object.fromEntries(
        (
          await rows<{ id: string; state: string }>(
            "select id, state from correction where article_id = $1",
            [articleId],
          )
        ).map(({ id, state }) => [id, state]),
      );
    expect(await states()).toEqual({ [first]: "approved", [rival]: "superseded", [third]: "open" });
    expect(await rows("select outcome, exact from decision where article_id = $1", [articleId])).toEqual([
      { outcome: "approved", exact: p3 },
    ]);

    await editor.goto(`/articles/${articleId}#annotation-${third}`);
    await card(editor, third).getByRole("button", { name: /^Stet/ }).click();
    await card(editor, third).getByLabel("Why the words stand").fill("The desk rang: it is right.");
    await card(editor, third).getByRole("button", { name: "Stet" }).click();
    await expect.poll(async () => (await states())[third]).toBe("declined");
    expect(await articleText(editor)).toBe(approved);

    await editor.goto(`/articles/${articleId}#annotation-${first}`);
    await card(editor, first).getByRole("button", { name: /^Undo/ }).click();
    await card(editor, first).getByRole("button", { name: "Undo the decision" }).click();
    await expect.poll(() => articleText(editor)).toBe(original);
    expect(await states()).toEqual({ [first]: "open", [rival]: "open", [third]: "declined" });
    await everyHighlightOnItsWords(editor);
    const revisions = await rows<{ reason: string; hash: string }>(
      "select reason, encode(content_hash, 'hex') as hash from revision where article_id = $1 order by number",
      [articleId],
    );
    expect(revisions.map(({ reason }) => reason)).toEqual(["import", "correction", "undo"]);
    expect(revisions[2]?.hash).toBe(revisions[0]?.hash);
    const events = await rows<{ type: string }>(
      "select type from event where article_id = $1 order by created_at, id",
      [articleId],
    );
    expect(events.map(({ type }) => type)).toEqual([
      "article.imported",
      ...Array(7).fill("annotation.created"),
      "correction.approved",
      "correction.superseded",
      "correction.declined",
      "decision.undone",
    ]);

    await editor.goto(`/articles/${articleId}/history`);
    await expect(editor.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(editor.getByText("quite certainly").first()).toBeVisible();
    await expectAccessible(editor);
    await editor.goto(`/articles/${articleId}/history/2`);
    await expect(editor.locator("ins", { hasText: "quite certainly" }).first()).toBeVisible();
    await expectAccessible(editor);
  });
}

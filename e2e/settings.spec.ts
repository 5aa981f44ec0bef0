import type { Page } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import type { ArticleTypeView } from "@/domain/stage/stage";
import { createArticle, readArticle } from "./article-api";
import { expect, test } from "./fixtures";

const unique = (name: string) => `${name} ${uuidv7().slice(-8)}`;
const stagesOf = (page: Page) => page.getByRole("region", { name: "Stages" }).getByRole("listitem");
const stageOf = (page: Page, name: string) =>
  page.getByRole("region", { name: "Stages" }).getByRole("listitem", { name, exact: true });
const cardOf = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const save = (page: Page) => page.getByRole("button", { name: "Save the type" }).click();

/** The form for a new type, once it can be worked with. */
async function openNewType(page: Page): Promise<void> {
  await page.goto("/settings/stages");
  await page.getByRole("link", { name: "Add a type" }).click();
  await expect(page.getByRole("heading", { name: "A new type of articles" })).toBeVisible();
}

test("an admin defines the stages of a type, in an order of their own", async ({
  memberPage,
  expectAccessible,
}) => {
  const page = await memberPage("admin");
  const name = unique("Obituary");
  await page.goto("/articles");
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitem", { name: "Settings" }).click();
  await page
    .getByRole("navigation", { name: "Settings" })
    .getByRole("link", { name: "Stages", exact: true })
    .click();
  await expect(cardOf(page, "Daily")).toContainText("Default");
  await expectAccessible(page);

  await page.getByRole("link", { name: "Add a type" }).click();
  await expect(stagesOf(page)).toHaveCount(2);
  await page.getByRole("button", { name: "Add a stage" }).click();
  await expect(stageOf(page, "New stage").getByLabel("Name", { exact: true })).toBeFocused();
  await save(page);
  await expect(page.getByText("Give the type a name.")).toBeVisible();
  await expect(page.getByText("Give the stage a name.")).toBeVisible();
  await expect(page.getByLabel("Name of the type")).toBeFocused();
  await page.getByLabel("Name of the type").fill(name);
  await stageOf(page, "New stage").getByLabel("Name", { exact: true }).fill("Family");
  await stageOf(page, "Family").getByLabel("Reporter").check();
  await stageOf(page, "Family").getByLabel("The article waits for it").uncheck();
  await expectAccessible(page);

  await stageOf(page, "Family").getByLabel("Name", { exact: true }).press("Alt+ArrowUp");
  await expect(page.getByText("Family is stage 2 of 3")).toBeAttached();
  await expect(stageOf(page, "Family").getByLabel("Name", { exact: true })).toBeFocused();
  await page.getByRole("button", { name: "Move Family up" }).click();
  await expect(page.getByRole("button", { name: "Move Family down" })).toBeFocused();
  await page.getByRole("button", { name: "Take Copy out" }).click();
  await expect(stagesOf(page)).toHaveCount(2);
  await save(page);
  await expect(page.getByText(`The type ${name} is saved`)).toBeVisible();
  await expect(cardOf(page, name).getByRole("listitem")).toHaveText([
    /Family.*Reporter.*Optional/,
    /Desk.*Editor or Managing editor/,
  ]);
});

test("articles brought in from then on have the stages a type has; those on the desk keep theirs", async ({
  memberPage,
  memberApi,
}) => {
  const api = await memberApi("admin");
  const name = unique("Portrait");
  const stage = { key: "family", name: "Family", roles: ["reporter"], blocks: false, covers: ["words"] };
  const made = await api.post("/api/article-types", { data: { id: uuidv7(), name, stages: [stage] } });
  expect(made.status(), await made.text()).toBe(201);
  const type = (await made.json()) as ArticleTypeView;
  const reporter = await memberPage("reporter");
  await reporter.goto("/articles/import");
  await reporter.waitForFunction(() => {
    const area = document.querySelector("textarea");
    return area !== null && Object.keys(area).some((key) => key.startsWith("__reactProps"));
  });
  await reporter.getByLabel("Type", { exact: true }).selectOption({ label: name });
  await expect(reporter.getByText("Stages: Family.")).toBeVisible();
  await reporter.getByLabel("Text", { exact: true }).fill("Ada Quill, printer\n\nShe set type until 1974.");
  await reporter.getByRole("button", { name: "Save and open the desk" }).click();
  await reporter.waitForURL(/\/articles\/[0-9a-f-]{36}$/);
  const articleId = reporter.url().slice(-36);

  const page = await memberPage("admin");
  await page.goto(`/settings/stages/${type.id}`);
  await stageOf(page, "Family").getByRole("button", { expanded: false }).click();
  await stageOf(page, "Family").getByLabel("Name", { exact: true }).fill("Relatives");
  await save(page);
  await expect(cardOf(page, name)).toContainText("Relatives");
  const article = await readArticle(await memberApi("reporter"), articleId);
  expect(article.type?.name).toBe(name);
  expect(article.stages.map(({ key, name, blocks }) => [key, name, blocks])).toEqual([
    ["family", "Family", false],
  ]);

  await cardOf(page, name)
    .getByRole("button", { name: `More about ${name}` })
    .click();
  await page.getByRole("menuitem", { name: "Delete…" }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await expect(page.getByText(`One article is of the type ${name}: it stays.`)).toBeVisible();
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(cardOf(page, name)).toBeVisible();
});

test("what somebody else saved meanwhile is shown beside what is in the form, and nothing is lost", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const api = await memberApi("admin");
  const name = unique("Column");
  const made = await api.post("/api/article-types", { data: { id: uuidv7(), name, stages: [] } });
  expect(made.status(), await made.text()).toBe(201);
  const type = (await made.json()) as ArticleTypeView;
  const page = await memberPage("admin");
  await page.goto(`/settings/stages/${type.id}`);
  await page.getByRole("button", { name: "Add a stage" }).click();
  await stageOf(page, "New stage").getByLabel("Name", { exact: true }).fill("Law");
  await stageOf(page, "Law").getByLabel("Legal").check();

  const stages = [{ key: "copy", name: "Copy", roles: ["copy_editor"], blocks: true, covers: ["words"] }];
  const theirs = await api.put(`/api/article-types/${type.id}`, { data: { name, stages, version: 1 } });
  expect(theirs.status(), await theirs.text()).toBe(200);
  await save(page);
  const conflict = page.getByRole("alert", { name: "Changed meanwhile" });
  await expect(conflict).toContainText("given by Copy editor");
  await expect(stageOf(page, "Law").getByLabel("Legal")).toBeChecked();
  await expectAccessible(page);
  await conflict.getByRole("button", { name: "Save mine in its place" }).click();
  await expect(cardOf(page, name).getByRole("listitem")).toHaveText([/Law.*Legal/]);

  await cardOf(page, name)
    .getByRole("button", { name: `More about ${name}` })
    .click();
  await page.getByRole("menuitem", { name: "Delete…" }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await expect(page.getByText(`The type ${name} is deleted`)).toBeVisible();
  await expect(cardOf(page, name)).toHaveCount(0);
});

test("who is no admin sees the stages and the rule, and changes neither", async ({ memberPage }) => {
  const page = await memberPage("editor");
  await page.goto("/settings/stages");
  await expect(cardOf(page, "Investigation").getByRole("listitem")).toHaveCount(5);
  await expect(page.getByRole("link", { name: /^(Edit|Add a type)/ })).toHaveCount(0);
  await expect(page.getByRole("radio", { name: /^Nobody approves words of their own/ })).toBeDisabled();
  const sections = page.getByRole("navigation", { name: "Settings" }).getByRole("link");
  await expect(sections).toHaveText(["Your account", "Notifications", "Stages"]);
  await page.goto("/settings/stages/new");
  await expect(page.getByLabel("Name of the type")).toHaveCount(0);
});

test("a new type is kept in the form while the server does not answer", async ({ memberPage }) => {
  const page = await memberPage("admin");
  const name = unique("Brief");
  await openNewType(page);
  await page.getByLabel("Name of the type").fill(name);
  await page.route("**/api/article-types", (route) => route.abort());
  await save(page);
  await expect(page.getByText("No answer from Stet. Check the connection.")).toBeVisible();
  await expect(page.getByLabel("Name of the type")).toHaveValue(name);
  await page.unroute("**/api/article-types");
  await save(page);
  await expect(cardOf(page, name)).toBeVisible();
});

test("what is changed of a type outlives a reload, until it is saved or thrown away", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const api = await memberApi("admin");
  const name = unique("Review");
  const made = await api.post("/api/article-types", { data: { id: uuidv7(), name, stages: [] } });
  expect(made.status(), await made.text()).toBe(201);
  const type = (await made.json()) as ArticleTypeView;
  const page = await memberPage("admin");
  const unsaved = page.getByText("Not saved yet, kept in this browser");
  await page.goto(`/settings/stages/${type.id}`);
  await page.getByRole("button", { name: "Add a stage" }).click();
  await stageOf(page, "New stage").getByLabel("Name", { exact: true }).fill("Taste");
  await stageOf(page, "Taste").getByLabel("Legal").check();
  await expect(unsaved).toBeVisible();
  await page.reload();
  await expect(stageOf(page, "Taste")).toContainText("Legal");
  await expect(unsaved).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Discard changes" }).click();
  await expect(stagesOf(page)).toHaveCount(0);
  await expect(unsaved).toBeHidden();
  await page.getByRole("button", { name: "Undo discarding" }).click();
  await expect(stageOf(page, "Taste")).toContainText("Legal");

  const stages = [{ key: "copy", name: "Copy", roles: ["copy_editor"], blocks: true, covers: ["words"] }];
  const theirs = await api.put(`/api/article-types/${type.id}`, { data: { name, stages, version: 1 } });
  expect(theirs.status(), await theirs.text()).toBe(200);
  await page.reload();
  const conflict = page.getByRole("alert", { name: "Changed meanwhile" });
  await expect(conflict).toContainText("given by Copy editor");
  await expect(stageOf(page, "Taste")).toContainText("Legal");
  await conflict.getByRole("button", { name: "Take theirs into the form" }).click();
  await expect(stageOf(page, "Copy")).toBeVisible();
  await expect(conflict).toBeHidden();
  await page.getByRole("button", { name: "Undo discarding" }).click();
  await expect(stageOf(page, "Taste")).toContainText("Legal");
  await conflict.getByRole("button", { name: "Save mine in its place" }).click();
  await expect(cardOf(page, name).getByRole("listitem")).toHaveText([/Taste.*Legal/]);
  await page.getByRole("link", { name: `Edit ${name}` }).click();
  await expect(stageOf(page, "Taste")).toBeVisible();
  await expect(unsaved).toBeHidden();
});

test("a draft becomes an article of another type on its desk, and needs the stages of that", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const article = await createArticle(await memberApi("reporter"), {
    body: "Ferry late again\n\nThe ferry was late again on Tuesday.",
  });
  const page = await memberPage("reporter");
  await page.goto(`/articles/${article.id}`);
  const way = page.getByRole("region", { name: "The article's way" });
  await expect(way).toContainText("Copy");
  await expect(way).not.toContainText("Fact check");
  await way.getByRole("button", { name: "Type of the article: Daily" }).click();
  await page.getByRole("menuitemradio", { name: "Feature" }).click();
  await expect(way).toContainText("Fact check");
  await expect(way.getByRole("button", { name: "Type of the article: Feature" })).toBeVisible();
  await expectAccessible(page);

  const checker = await memberPage("checker");
  await checker.goto(`/articles/${article.id}`);
  await expect(checker.getByRole("region", { name: "The article's way" })).toContainText("Feature");
  await expect(checker.getByRole("button", { name: /^Type of the article/ })).toHaveCount(0);
});

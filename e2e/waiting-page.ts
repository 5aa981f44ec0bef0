import { type APIRequestContext, expect, type Locator, type Page } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import type { ArticleView } from "@/domain/article/article";
import type { Assign, Assignees, AssignmentView, WaitingList } from "@/domain/assignment/assignment";
import { DEMO_MEMBERS, type DemoMember } from "./demo-members";

const NAMES = { mine: "Waiting for me", others: "I am waiting for" } as const;

/** A list of the front page, once React answers to keys. */
export async function openWaiting(page: Page, list: WaitingList): Promise<Locator> {
  await page.goto(`/articles?list=${list}`);
  const rows = page.getByRole("list", { name: NAMES[list] });
  await rows.waitFor();
  await page.waitForFunction(() => {
    const row = document.querySelector("main [data-waiting-id]");
    return row !== null && Object.keys(row).some((key) => key.startsWith("__reactProps"));
  });
  return rows;
}

/** What a list says about an article. */
export function rowsOf(rows: Locator, headline: string): Locator {
  return rows
    .getByRole("listitem")
    .filter({ has: rows.page().getByRole("heading", { name: headline, exact: true }) });
}

/** How much a tab says is in its list. */
export async function countOf(page: Page, list: WaitingList): Promise<number> {
  const tab = page.getByRole("navigation", { name: "Lists" }).getByRole("link", { name: NAMES[list] });
  return Number(/\d+/.exec(await tab.innerText())?.[0]);
}

/** Submits a new article for review. */
export async function submitArticle(api: APIRequestContext, { id, revision }: ArticleView): Promise<void> {
  const answer = await api.post(`/api/articles/${id}/moves`, {
    data: { move: "submit", from: "draft", revision: revision.number },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Asks a member for something where asking is not the point. */
export async function askFor(
  api: APIRequestContext,
  { id }: ArticleView,
  member: DemoMember,
  request: Partial<Assign> = {},
): Promise<AssignmentView> {
  const { members } = (await (await api.get(`/api/articles/${id}/assignees`)).json()) as Assignees;
  const memberId = members.find(({ name }) => name === DEMO_MEMBERS[member].name)?.id;
  const answer = await api.post(`/api/articles/${id}/assignments`, {
    data: { id: uuidv7(), kind: "article", ...request, memberId },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as AssignmentView;
}

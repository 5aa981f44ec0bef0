import { expect, type Locator, type Page } from "@playwright/test";

export const textOf = (page: Page) => page.getByLabel("Text", { exact: true });
export const effectsOf = (page: Page) => page.getByRole("region", { name: "Annotations", exact: true });
export const changesOf = (page: Page) => page.getByRole("region", { name: "Changes of the text" });
export const reasonOf = (page: Page) => page.getByLabel("Why does the text change?");

/** The page for a new draft, once React answers. */
export async function openNewDraft(page: Page, articleId: string): Promise<void> {
  await page.goto(`/articles/${articleId}/new-draft`);
  await page.waitForFunction(() => {
    const area = document.querySelector("textarea");
    return area !== null && Object.keys(area).some((key) => key.startsWith("__reactProps"));
  });
}

/** Puts a text in and asks what it would do. */
export async function previewText(page: Page, text: string): Promise<void> {
  await textOf(page).fill(text);
  await page.getByRole("button", { name: "See what it would do" }).click();
  await expect(effectsOf(page)).toBeVisible();
}

/** The annotations that would be in a state. */
export function groupOf(page: Page, state: string): Locator {
  return effectsOf(page)
    .getByRole("group")
    .filter({ has: page.locator("summary", { hasText: new RegExp(`^${state}`) }) });
}

export async function saveDraft(page: Page, reason: string, button = /^Save as revision/): Promise<void> {
  await reasonOf(page).fill(reason);
  await page.getByRole("button", { name: button }).click();
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}$/);
}

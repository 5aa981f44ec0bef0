import { expect, type Locator, type Page } from "@playwright/test";

/** The review desk of an article, once React answers to keys and presses. */
export async function openDesk(page: Page, articleId: string, rest = ""): Promise<void> {
  await page.goto(`/articles/${articleId}${rest}`);
  await page.waitForFunction(() => {
    const article = document.querySelector("main article");
    return article !== null && Object.keys(article).some((key) => key.startsWith("__reactProps"));
  });
}

/** The article's words on its desk. */
export function articleOf(page: Page): Locator {
  return page.getByRole("article", { name: "Article", exact: true });
}

/** The card of an annotation, in the margin or in the sheet of a phone. */
export function cardOf(page: Page, annotationId: string): Locator {
  return page.locator(`article#annotation-${annotationId}`);
}

export function toolbarOf(page: Page): Locator {
  return page.getByRole("toolbar", { name: "Annotate the selection" });
}

/** What stands beside selected words of an article that takes no annotations. */
export function closedNoteOf(page: Page): Locator {
  return page.getByRole("status").filter({ hasText: "takes no more annotations" });
}

/** Writes a comment on the words that are selected and sends it. */
export async function sendComment(page: Page, body: string): Promise<void> {
  await expect(toolbarOf(page)).toBeVisible();
  await toolbarOf(page)
    .getByRole("button", { name: /^Comment/ })
    .click();
  const form = page.getByRole("form", { name: "Comment" });
  await form.getByLabel("Your comment").fill(body);
  await form.getByRole("button", { name: "Comment" }).click();
  await expect(form).toBeHidden();
}

/** What the article reads on the page: the words of its blocks, without those that are only shown. */
export function articleText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const words = (block: Element) => {
      const copy = block.cloneNode(true) as Element;
      for (const shown of copy.querySelectorAll("[data-inserted]")) shown.remove();
      for (const brk of copy.querySelectorAll("br")) brk.replaceWith("\n");
      return copy.textContent ?? "";
    };
    return [...document.querySelectorAll("main [data-block-id]")].map(words).join("\n\n");
  });
}

/** The words a highlight stands on, as shown; `null` when it is nowhere in the article. */
export function highlightedWords(page: Page, annotationId: string): Promise<string | null> {
  return page.evaluate((id) => {
    const marks = [...document.querySelectorAll(`main [data-annotation-ids~="${id}"]`)];
    const own = marks.filter((mark) => !mark.closest("[data-inserted]"));
    return own.length === 0 ? null : own.map((mark) => mark.textContent).join("");
  }, annotationId);
}

/** Select words of the article, as dragging over them would: the `occurrence`th place they stand at, from 0. */
export async function selectWords(page: Page, words: string, occurrence = 0): Promise<void> {
  const found = await page.evaluate(
    ([wanted, nth]) => {
      const nodes: Text[] = [];
      const walker = document.createTreeWalker(
        document.querySelector("main") as Element,
        NodeFilter.SHOW_TEXT,
      );
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (parent?.closest("[data-block-id]") && !parent.closest("[data-inserted]"))
          nodes.push(walker.currentNode as Text);
      }
      const all = nodes.map((node) => node.data).join("");
      let start = -1;
      for (let at = 0; at <= nth; at++) start = all.indexOf(wanted, start + 1);
      if (start < 0) return false;
      const point = (offset: number, isEnd: boolean): [Text, number] => {
        let rest = offset;
        for (const node of nodes) {
          if (rest < node.length || (isEnd && rest === node.length)) return [node, rest];
          rest -= node.length;
        }
        throw new Error("outside the text");
      };
      const from = point(start, false);
      const to = point(start + wanted.length, true);
      from[0].parentElement?.scrollIntoView({ block: "center" });
      getSelection()?.setBaseAndExtent(from[0], from[1], to[0], to[1]);
      return true;
    },
    [words, occurrence] as const,
  );
  expect(found, `“${words}” stands in the article`).toBe(true);
  const looking = page.getByRole("region", { name: "Choose other words" });
  await expect(toolbarOf(page).or(looking).or(closedNoteOf(page))).toBeVisible();
}

/** Wait until everything written has reached the server. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText("Saved", { exact: true }).first()).toBeAttached();
}

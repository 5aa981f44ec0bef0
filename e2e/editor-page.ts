import { expect, type Locator, type Page } from "@playwright/test";
import { openDesk } from "./article-page";

/** The words that are being written. */
export function editorOf(page: Page): Locator {
  return page.getByRole("textbox", { name: "Text of the article" });
}

/** The desk of an article with its editor open, the focus in the words. */
export async function openEditor(page: Page, articleId: string): Promise<void> {
  await openDesk(page, articleId);
  await page.getByRole("button", { name: /^(Edit|Go on editing)$/ }).click();
  await expect(editorOf(page)).toBeFocused();
}

/** Selects words in the editor; with `at`, puts the caret before or behind them instead. */
export async function selectInEditor(page: Page, words: string, at?: "before" | "after"): Promise<void> {
  const found = await editorOf(page).evaluate(
    async (editor, [wanted, edge]) => {
      const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.closest("[data-inserted]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const start = nodes
        .map((node) => node.data)
        .join("")
        .indexOf(wanted);
      if (start < 0) return false;
      const point = (offset: number): [Text, number] => {
        let left = offset;
        for (const node of nodes) {
          if (left <= node.length) return [node, left];
          left -= node.length;
        }
        throw new Error("outside the text");
      };
      const from = point(start);
      const to = point(start + wanted.length);
      from[0].parentElement?.scrollIntoView({ block: "center" });
      const [anchor, head] = edge === "before" ? [from, from] : edge === "after" ? [to, to] : [from, to];
      const selection = getSelection();
      const stands =
        selection?.anchorNode === anchor[0] &&
        selection.anchorOffset === anchor[1] &&
        selection.focusNode === head[0] &&
        selection.focusOffset === head[1];
      // ProseMirror reads the selection when the browser says it has changed.
      const read = new Promise((resolve) =>
        document.addEventListener("selectionchange", () => requestAnimationFrame(resolve), { once: true }),
      );
      selection?.setBaseAndExtent(anchor[0], anchor[1], head[0], head[1]);
      if (!stands) await read;
      return true;
    },
    [words, at] as const,
  );
  expect(found, `“${words}” stands in the editor`).toBe(true);
}

/** Puts HTML on the editor as a paste would. */
export async function pasteHtml(page: Page, html: string): Promise<void> {
  await editorOf(page).evaluate((editor, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", given);
    clipboardData.setData("text/plain", "plain");
    editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

/** Saves what has been written as the next revision. */
export async function saveRevision(page: Page, reason: string): Promise<void> {
  await page.getByRole("button", { name: "Save revision…" }).click();
  const dialog = page.getByRole("dialog", { name: "Save revision" });
  await dialog.getByLabel("Why the text changes").fill(reason);
  await dialog.getByRole("button", { name: "Save revision" }).click();
}

/** Wait until everything written is on the server as a draft. */
export async function expectDraftSaved(page: Page): Promise<void> {
  await expect(page.getByText("Draft saved", { exact: true })).toBeVisible();
}

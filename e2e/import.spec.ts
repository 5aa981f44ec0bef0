import type { Page } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { createArticle } from "./article-api";
import { articleText } from "./article-page";
import { expect, test } from "./fixtures";

const textOf = (page: Page) => page.getByLabel("Text", { exact: true });
const previewOf = (page: Page) => page.getByRole("article", { name: "Preview" });
const saveOf = (page: Page) => page.getByRole("button", { name: "Save and open the desk" });

async function chooseFile(page: Page, name: string, bytes: Uint8Array | string): Promise<void> {
  const buffer = typeof bytes === "string" ? Buffer.from(bytes) : Buffer.from(bytes);
  await page
    .getByLabel("File with the text")
    .setInputFiles({ name, mimeType: name.endsWith(".md") ? "text/markdown" : "text/plain", buffer });
}

async function openImport(page: Page): Promise<void> {
  await page.goto("/articles/import");
  await page.waitForFunction(() => {
    const area = document.querySelector("textarea");
    return area !== null && Object.keys(area).some((key) => key.startsWith("__reactProps"));
  });
}

test("a pasted text is shown as it was understood, kept over a reload, and saved once", async ({
  memberPage,
  rows,
  expectAccessible,
}) => {
  const page = await memberPage("reporter");
  await openImport(page);
  const headline = `Bridge closes for repairs ${uuidv7().slice(-8)}`;
  await textOf(page).fill(
    `${headline}\n\nThe bridge is closed.\n\nIt will open again in June, the county says.`,
  );
  const preview = previewOf(page);
  await expect(preview.getByRole("heading", { level: 1 })).toHaveText(headline);
  await expect(preview.getByText("It will open again in June, the county says.")).toBeVisible();
  await expect(page.getByLabel("Headline")).toHaveValue(headline);
  await page.getByLabel("Standfirst").fill("A detour of nine kilometres");
  await expect(preview.getByText("A detour of nine kilometres")).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await expect(page.getByText(/^Your text from .* is still here\.$/)).toBeVisible();
  await expect(page.getByLabel("Standfirst")).toHaveValue("A detour of nine kilometres");
  await expect(preview.getByRole("heading", { level: 1 })).toHaveText(headline);
  await saveOf(page).dblclick();
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}$/);
  await expect.poll(() => articleText(page)).toContain("A detour of nine kilometres");
  expect(await articleText(page)).toBe(
    `${headline}\n\nA detour of nine kilometres\n\nThe bridge is closed.\n\nIt will open again in June, the county says.`,
  );
  expect(await rows("SELECT state FROM article WHERE headline = $1", [headline])).toHaveLength(1);
  await openImport(page);
  await expect(textOf(page)).toHaveValue("");
});

test("a Markdown file is read with its headings, links, lists and quotations", async ({
  memberPage,
  rows,
}) => {
  const page = await memberPage("reporter");
  await openImport(page);
  const headline = `Allotments ${uuidv7().slice(-8)}`;
  await chooseFile(
    page,
    "allotments.md",
    `# ${headline}\n\nThe **waiting list** is [long](https://example.org/list).\n\n## Why\n\n- rents\n- water\n\n> We wait.\n`,
  );
  await expect(page.getByLabel("Format of the text")).toHaveValue("markdown");
  const preview = previewOf(page);
  await expect(preview.getByRole("heading", { level: 1 })).toHaveText(headline);
  await expect(preview.getByRole("heading", { level: 2 })).toHaveText("Why");
  await expect(preview.getByRole("link", { name: "long" })).toHaveAttribute(
    "href",
    "https://example.org/list",
  );
  await expect(preview.getByRole("listitem")).toHaveText(["rents", "water"]);
  await expect(preview.getByRole("blockquote")).toHaveText("We wait.");
  await saveOf(page).click();
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}$/);
  expect(await rows("SELECT state FROM article WHERE headline = $1", [headline])).toHaveLength(1);
});

test("a byte order mark and the line ends of Windows leave no trace", async ({ memberPage }) => {
  const page = await memberPage("reporter");
  await openImport(page);
  await chooseFile(
    page,
    "windows.txt",
    "\u{feff}Windows of the town hall\r\n\r\nThey are new.\r\n\r\nAll of them.\r\n",
  );
  await expect(textOf(page)).toHaveValue(/^Windows of the town hall\n\nThey are new\.\n\nAll of them\.\n?$/);
  await saveOf(page).click();
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}$/);
  await expect
    .poll(() => articleText(page))
    .toBe("Windows of the town hall\n\nThey are new.\n\nAll of them.");
});

test("a file that is no text is refused with the reason, and what was typed stays", async ({
  memberPage,
  expectAccessible,
}) => {
  const page = await memberPage("reporter");
  await openImport(page);
  const typed = "A text that took an hour\n\nIt must not be lost.";
  await textOf(page).fill(typed);
  await expect(previewOf(page)).toBeVisible();
  const files: [name: string, bytes: Uint8Array | string, reason: RegExp][] = [
    ["picture.txt", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /is a picture/],
    ["noise.txt", new Uint8Array([0x01, 0x00, 0xfe, 0x02, 0x00, 0x00, 0x03]), /not text/],
    ["windows.txt", Buffer.from("\u{feff}Some words", "utf16le"), /UTF-16/],
    ["latin.txt", Buffer.from("caf\u00e9 society", "latin1"), /Line 1 of the file is not UTF-8/],
    ["empty.txt", "", /The file is empty/],
    ["long.txt", "word ".repeat(440_000), /At most 2 MiB/],
  ];
  for (const [name, bytes, reason] of files) {
    await chooseFile(page, name, bytes);
    await expect(page.getByRole("alert").filter({ hasText: reason })).toBeVisible();
    await expect(textOf(page)).toHaveValue(typed);
  }
  await expectAccessible(page);
  await chooseFile(page, "good.txt", "Another headline\n\nAnother text.");
  await expect(textOf(page)).toHaveValue("Another headline\n\nAnother text.");
  await page.getByRole("button", { name: "Put my text back" }).click();
  await expect(textOf(page)).toHaveValue(typed);

  await textOf(page).fill("   ");
  await saveOf(page).click();
  await expect(page.getByText("Paste a text or choose a file first.")).toBeVisible();
  await expect(page).toHaveURL(/\/articles\/import$/);
});

test("the list is searched, filtered by state and walked through by keys", async ({
  memberPage,
  memberApi,
  expectAccessible,
}) => {
  const mark = uuidv7().slice(-8);
  const reporter = await memberApi("reporter");
  const first = await createArticle(reporter, {
    headline: `Dredging 100% done ${mark}`,
    body: "It is done.",
  });
  const second = await createArticle(reporter, { headline: `Dredging again ${mark}`, body: "It is not." });
  const page = await memberPage("chief");
  await page.goto("/articles");
  const links = page.getByRole("list", { name: "Articles" }).getByRole("link");
  await expect(links.first()).toBeVisible();
  const search = page.getByRole("searchbox", { name: "Search articles" });
  await search.fill(mark);
  await expect(links).toHaveText([`Dredging again ${mark}`, `Dredging 100% done ${mark}`]);
  await expect(page).toHaveURL(`/articles?search=${mark}`);
  await search.fill(`100% done ${mark}`);
  await expect(links).toHaveText([`Dredging 100% done ${mark}`]);
  await expect(links.first()).toHaveAttribute("href", `/articles/${first.id}`);
  await search.fill(mark);
  await expect(links).toHaveCount(2);
  await page.getByLabel("State").selectOption("published");
  await expect(page.getByText(`Nothing matches “${mark}”`)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("State").selectOption("");
  await expect(links).toHaveCount(2);
  await expectAccessible(page);
  await search.blur();
  await page.keyboard.press("j");
  await expect(links.first()).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(`/articles/${second.id}`);
});

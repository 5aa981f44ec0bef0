import { isSafeImage } from "@/domain/document/safe-address";
import { restoreWordLists } from "./word-lists";

/** What word processors put on the clipboard that nobody wrote: comments, markers, hidden words. */
const UNWRITTEN = [
  ".MsoCommentReference",
  ".MsoCommentText",
  "[style*='mso-special-character:comment' i]",
  "[style*='mso-element:comment' i]",
  "[style*='mso-hide:all' i]",
  "[style*='display:none' i]",
  "[style*='display: none' i]",
  "sup:has(> a[href^='#cmnt'])",
  "div:has(> p > a[href^='#cmnt_ref'])",
  "head, script, style, template, noscript, iframe, object, embed, svg, math",
].join(", ");

const HIDDEN_SPACES = "[style*='mso-spacerun' i], .Apple-converted-space, [style*='mso-tab-count' i]";

/** Addresses within the document that was copied from. */
const INTERNAL_LINKS = "a[href^='#_'], a[href^='#cmnt'], a[name]:not([href])";

/** What Word tracks, told from words that are underlined or struck through for good. */
const TRACKED_INSERTIONS = ".msoIns, ins[cite], ins[datetime]";
const TRACKED_DELETIONS = ".msoDel, del[cite], del[datetime]";

type CleanedHtml = { html: string; picturesLeftOut: number; hasDeletions: boolean };

/**
 * The HTML of a clipboard as its writer meant it. The page it is parsed in is inert: nothing in it runs or loads.
 * What an article has no place for is left to the rules of `parse-rules.ts`.
 */
export function cleanPastedHtml(html: string): CleanedHtml {
  const { body } = new window.DOMParser().parseFromString(html, "text/html");
  const hasDeletions = takeTrackedChanges(body);
  const picturesLeftOut = removeUnsafePictures(body);
  for (const unwritten of body.querySelectorAll(UNWRITTEN)) unwritten.remove();
  restoreWordLists(body);
  for (const spaces of body.querySelectorAll(HIDDEN_SPACES)) spaces.replaceWith(" ");
  for (const wrapper of [...body.querySelectorAll(INTERNAL_LINKS), ...boldInNameOnly(body)])
    wrapper.replaceWith(...wrapper.childNodes);
  for (const cell of body.querySelectorAll("td, th, caption, dt, dd")) becomeBlock(cell);
  for (const link of body.querySelectorAll("a[href]")) leadStraight(link);
  return { html: body.innerHTML, picturesLeftOut, hasDeletions };
}

/** The text with its tracked changes taken; whether words went. */
function takeTrackedChanges(body: HTMLElement): boolean {
  const deletions = [...body.querySelectorAll(TRACKED_DELETIONS)];
  const hasDeletions = deletions.some(({ textContent }) => textContent?.trim());
  for (const deletion of deletions) deletion.remove();
  for (const insertion of body.querySelectorAll(TRACKED_INSERTIONS))
    insertion.replaceWith(...insertion.childNodes);
  return hasDeletions;
}

/** Google has links go by way of itself. */
function leadStraight(link: Element): void {
  const href = link.getAttribute("href") ?? "";
  const address = URL.canParse(href) ? new URL(href) : null;
  if (!address || !/^(www\.)?google\.com$/.test(address.hostname) || address.pathname !== "/url") return;
  const target = address.searchParams.get("q") ?? address.searchParams.get("url");
  if (target) link.setAttribute("href", target);
}

function removeUnsafePictures(body: HTMLElement): number {
  const unsafe = [...body.querySelectorAll("img")].filter(
    (image) => !isSafeImage(image.getAttribute("src") ?? ""),
  );
  for (const image of unsafe) image.remove();
  return unsafe.length;
}

/** What Google Docs wraps a whole paste in. Word's `mso-bidi-font-weight` is about other scripts. */
function boldInNameOnly(body: HTMLElement): Element[] {
  return [...body.querySelectorAll("b[style]")].filter((bold) =>
    /(^|;)\s*font-weight:\s*(normal|400)/i.test(bold.getAttribute("style") ?? ""),
  );
}

function becomeBlock(cell: Element): void {
  const block = cell.ownerDocument.createElement("div");
  block.append(...cell.childNodes);
  cell.replaceWith(block);
}

/**
 * Word has no lists in what it puts on the clipboard: each item is a paragraph that says `mso-list:l0 level2 lfo1`
 * in its style, with its bullet or number as words. Paragraphs in a row become lists again.
 */
export function restoreWordLists(root: Element): void {
  const items = [...root.querySelectorAll<HTMLElement>("[style*='mso-list']")].filter(levelOf);
  const waiting = new Set(items);
  for (const first of items) {
    if (!waiting.has(first)) continue;
    const row = rowFrom(first);
    for (const item of row) waiting.delete(item);
    replaceRow(row);
  }
}

type Level = { level: number; list: HTMLElement; tag: "ul" | "ol" };

function levelOf(element: HTMLElement): number {
  const style = element.getAttribute("style") ?? "";
  return Number(/mso-list:\s*l\d+\s+level(\d+)/i.exec(style)?.[1] ?? 0);
}

function rowFrom(first: HTMLElement): HTMLElement[] {
  const row = [first];
  for (let next = first.nextElementSibling; next; next = next.nextElementSibling) {
    if (!(next instanceof (first.ownerDocument.defaultView?.HTMLElement ?? HTMLElement))) break;
    if (!levelOf(next)) break;
    row.push(next);
  }
  return row;
}

function replaceRow(row: readonly HTMLElement[]): void {
  const open: Level[] = [];
  for (const item of row) {
    const level = levelOf(item);
    const marker = takeMarker(item);
    const tag = /^\(?(\d+|[a-z]|[ivxlc]+)[.)]/i.test(marker) ? "ol" : "ul";
    const list = listFor(open, level, tag, marker, item);
    const entry = list.appendChild(item.ownerDocument.createElement("li"));
    entry.append(item);
  }
}

/** The list an item of this level belongs to, begun before `item` where there is none yet. */
function listFor(
  open: Level[],
  level: number,
  tag: "ul" | "ol",
  marker: string,
  item: HTMLElement,
): HTMLElement {
  while (open.length > 1 && (open.at(-1) as Level).level > level) open.pop();
  const current = open.at(-1);
  if (current && current.level >= level && (current.tag === tag || open.length > 1)) return current.list;
  const list = item.ownerDocument.createElement(tag);
  const number = Number.parseInt(marker.replace("(", ""), 10);
  if (tag === "ol" && number > 1) list.setAttribute("start", String(number));
  const parent = current && current.level < level ? current.list.lastElementChild : null;
  if (parent) parent.append(list);
  else {
    open.length = 0;
    item.before(list);
  }
  open.push({ level, list, tag });
  return list;
}

/** The bullet or number Word wrote before the words of an item. */
function takeMarker(item: HTMLElement): string {
  const marker = item.querySelector("[style*='mso-list:Ignore' i], [style*='mso-list: Ignore' i]");
  marker?.remove();
  return marker?.textContent?.trim() ?? "";
}

export type Box = { top: number; left: number; height: number };

/** Where a collapsed range stands, relative to an element; `null` where the page shows no such place. */
export function caretBox(range: Range, relativeTo: Element): Box | null {
  const origin = relativeTo.getBoundingClientRect();
  const rect = [...range.getClientRects()].at(-1) ?? emptyPlace(range);
  return rect && { top: rect.top - origin.top, left: rect.left - origin.left, height: rect.height };
}

/** A range between elements has no rectangle of its own: beside a line break, in an empty block. */
function emptyPlace(range: Range): DOMRect | null {
  const { startContainer, startOffset } = range;
  if (!(startContainer instanceof Element)) return null;
  const beside = startContainer.childNodes[startOffset] ?? startContainer.childNodes[startOffset - 1];
  return (beside instanceof Element ? beside : startContainer).getBoundingClientRect();
}

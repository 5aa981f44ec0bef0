/**
 * How far below the article's top each annotation begins, in pixels: one read of the layout for all of them.
 * What is not on the page is not in the map.
 */
export function measurePassages(root: Element): Map<string, number> {
  const top = root.getBoundingClientRect().top;
  const tops = new Map<string, number>();
  for (const element of root.querySelectorAll("[data-annotation-ids]"))
    for (const id of annotationIdsOf(element))
      if (!tops.has(id)) tops.set(id, element.getBoundingClientRect().top - top);
  return tops;
}

/** The same for the annotations that begin in one block: all that can have moved when no other block has. */
export function measureBlock(root: Element, block: Element): Map<string, number> {
  const top = root.getBoundingClientRect().top;
  const tops = new Map<string, number>();
  const ids = new Set([...block.querySelectorAll("[data-annotation-ids]")].flatMap(annotationIdsOf));
  for (const id of ids) {
    const first = findPassageElement(root, id);
    if (first && block.contains(first)) tops.set(id, first.getBoundingClientRect().top - top);
  }
  return tops;
}

/** The annotations a run of the article belongs to, shortest first. */
export function annotationIdsOf(run: Element): string[] {
  return run.getAttribute("data-annotation-ids")?.split(" ") ?? [];
}

/** The first run of an annotation, to scroll to; `null` where it is not on the page. */
export function findPassageElement(root: Element, annotationId: string): Element | null {
  return root.querySelector(`[data-annotation-ids~=${JSON.stringify(annotationId)}]`);
}

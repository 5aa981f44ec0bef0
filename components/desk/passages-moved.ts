const NAME = "passages-moved";

/** Say that words stand elsewhere on the page now, though the article may be as tall as before: in one block, or anywhere. */
export function tellPassagesMoved(root: Element, block: Element | null): void {
  root.dispatchEvent(new CustomEvent(NAME, { detail: block }));
}

/** How long cards may lag behind somebody who types, in milliseconds. */
const LAG = 150;

/** Hear of it a moment later, all that came since at once: the blocks, or `null` when it may be anywhere. */
export function onPassagesMoved(
  root: Element,
  hear: (blocks: ReadonlySet<Element> | null) => void,
): () => void {
  let blocks: Set<Element> | null = new Set();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pass = () => {
    timer = undefined;
    hear(blocks);
    blocks = new Set();
  };
  const moved = ({ detail }: CustomEventInit<Element | null>) => {
    if (detail) blocks?.add(detail);
    else blocks = null;
    timer ??= setTimeout(pass, LAG);
  };
  const listener = moved as EventListener;
  root.addEventListener(NAME, listener);
  return () => {
    clearTimeout(timer);
    root.removeEventListener(NAME, listener);
  };
}

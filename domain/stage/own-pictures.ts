import type { Node } from "prosemirror-model";

/** What a picture shows and says, as a reading of pictures sees it; its caption is words. */
export type Picture = { src: string; alt: string };

/** Whether a text has a picture with that description. */
export function holdsPicture(document: Node, { src, alt }: Picture): boolean {
  return picturesOf(document).some((one) => one.src === src && one.alt === alt);
}

/** The pictures of a text, each with the id of its block, in order. */
export function picturesOf(document: Node): (Picture & { block: string })[] {
  const found: (Picture & { block: string })[] = [];
  document.descendants(({ type, attrs }) => {
    if (type.name === "figure") found.push({ src: attrs.src, alt: attrs.alt, block: attrs.id });
  });
  return found;
}

import type { TextIndex } from "@/domain/document/text-index";

/** Where in the article an offset is, for a person to find it by: the heading it stands under and which paragraph. */
export function placeWords({ blocks }: TextIndex, offset: number): string | undefined {
  const before = blocks.filter(({ start }) => start <= offset);
  const own = before.at(-1);
  if (!own) return undefined;
  if (own.type === "headline") return "In the headline";
  if (own.type === "standfirst") return "In the standfirst";
  if (own.type === "heading") return "In a heading";
  const heading = before.findLast(({ type, text }) => type === "heading" && text);
  if (own.type !== "paragraph") return heading && `Under “${heading.text}”`;
  const paragraph = before.filter(({ type }) => type === "paragraph").length;
  return heading ? `Paragraph ${paragraph}, under “${heading.text}”` : `Paragraph ${paragraph}`;
}

import { annotationIdsOf } from "./measure-passages";

/** A line of the article with annotated words on it: pixels below the article's top, and whose words they are. */
export type SideLine = { top: number; height: number; ids: string[] };

/** Less than this between two middles, in pixels, and they are of one line. */
const SAME_LINE = 8;

/** The lines that hold annotated words, from the top: one read of the layout for all of them. */
export function measureLines(root: Element): SideLine[] {
  const origin = root.getBoundingClientRect().top;
  const pieces: { top: number; height: number; ids: readonly string[] }[] = [];
  for (const element of root.querySelectorAll("[data-annotation-ids]")) {
    const ids = annotationIdsOf(element);
    for (const { top, height } of element.getClientRects())
      if (height > 0) pieces.push({ top: Math.round(top - origin), height: Math.round(height), ids });
  }
  pieces.sort((a, b) => middleOf(a) - middleOf(b));
  const lines: SideLine[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last && middleOf(piece) - middleOf(last) < SAME_LINE) {
      for (const id of piece.ids) if (!last.ids.includes(id)) last.ids.push(id);
    } else lines.push({ ...piece, ids: [...piece.ids] });
  }
  return lines;
}

function middleOf({ top, height }: { top: number; height: number }): number {
  return top + height / 2;
}

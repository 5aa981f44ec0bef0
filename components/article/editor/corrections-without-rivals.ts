import { overlaps } from "@/domain/correction/rivals";
import type { Highlight } from "../highlight";
import { canStandInPlace } from "../marks-by-block";

/** The open corrections that would all be approved at once: of those that want the same words, none. */
export function correctionsWithoutRivals(highlights: readonly Highlight[]): Set<string> {
  const open = highlights.filter(canStandInPlace).sort((a, b) => a.start - b.start || a.end - b.end);
  const alone = new Set(open.map(({ id }) => id));
  let furthest: Highlight | undefined;
  for (const one of open) {
    if (furthest && overlaps(furthest, one)) {
      alone.delete(furthest.id);
      alone.delete(one.id);
    }
    if (!furthest || one.end > furthest.end) furthest = one;
  }
  return alone;
}

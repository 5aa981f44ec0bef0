import type { Passage } from "@/domain/anchor/anchor";
import type { Target } from "@/domain/annotation/annotation";

/**
 * Where to show words that were selected in an older revision until the server has said where they are: the
 * nearest place that reads the same, `null` when there is none. Only ever a place to show, never one to store.
 */
export function provisionalPassage(text: string, revision: number, target: Target): Passage | null {
  const { start, end, exact } = target;
  if (target.revision === revision) return { start, end };
  if (exact === "") return { start: Math.min(start, text.length), end: Math.min(start, text.length) };
  const after = text.indexOf(exact, start);
  const before = text.lastIndexOf(exact, start);
  const found = [after, before].filter((offset) => offset !== -1);
  const nearest = found.sort((a, b) => Math.abs(a - start) - Math.abs(b - start))[0];
  return nearest === undefined ? null : { start: nearest, end: nearest + exact.length };
}

import type { ComparisonMode } from "./comparison-row";

/** The address of a comparison. What is left out the page chooses. */
export function comparePath(
  articleId: string,
  { from, to, mode }: { from?: number; to?: number; mode?: ComparisonMode } = {},
): string {
  const query = new URLSearchParams();
  if (from !== undefined) query.set("from", `${from}`);
  if (to !== undefined) query.set("to", `${to}`);
  if (mode === "side_by_side") query.set("mode", mode);
  return `/articles/${articleId}/compare${query.size > 0 ? `?${query}` : ""}`;
}

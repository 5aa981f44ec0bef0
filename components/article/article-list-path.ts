import type { ArticleQuery } from "@/domain/article/article";

/** What of the list is asked for; the address holds it, so a filtered list can be kept and sent around. */
export type ArticleFilter = Pick<ArticleQuery, "search" | "state" | "cursor">;

/** The address of the list so filtered. */
export function articleListPath({ search, state, cursor }: ArticleFilter): string {
  const query = new URLSearchParams();
  if (search) query.set("search", search);
  if (state) query.set("state", state);
  if (cursor) query.set("cursor", cursor);
  const text = query.toString();
  return text ? `/articles?${text}` : "/articles";
}

export function isFiltered({ search, state, cursor }: ArticleFilter): boolean {
  return Boolean(search || state || cursor);
}

import { queryOptions } from "@tanstack/react-query";
import type { ArticleView } from "@/domain/article/article";
import { requestJson } from "./api";

/** The one place for the key and the fetcher of an article; the server fills the same key from `db/`. */
export function articleQuery(articleId: string) {
  return queryOptions({
    queryKey: ["article", articleId] as const,
    queryFn: ({ signal }) =>
      requestJson<ArticleView>("GET", `/api/articles/${articleId}`, undefined, { signal }),
    staleTime: 5_000,
  });
}

import { queryOptions } from "@tanstack/react-query";
import type { ArticleView } from "@/domain/article/article";
import type { RevisionView } from "@/domain/revision/revision";
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

/** One revision of an article, as it stood: it never changes again. */
export function revisionQuery(articleId: string, number: number) {
  return queryOptions({
    queryKey: ["revision", articleId, number] as const,
    queryFn: ({ signal }) =>
      requestJson<RevisionView>("GET", `/api/articles/${articleId}/revisions/${number}`, undefined, {
        signal,
      }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

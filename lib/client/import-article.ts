import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ArticleView, ImportArticle, ImportPreview, PreviewImport } from "@/domain/article/article";
import { requestJson } from "./api";

/** What would be understood of a text; nothing is saved. The previous answer stands until the next comes. */
export function importPreviewQuery(memberId: string, request: PreviewImport | null) {
  return queryOptions({
    queryKey: ["import-preview", memberId, request] as const,
    queryFn: ({ signal }) =>
      requestJson<ImportPreview>("POST", "/api/articles/preview", request, { signal, memberId }),
    enabled: request !== null,
    placeholderData: request ? keepPreviousData : undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30_000,
  });
}

/** Saves the article. The same id with the same text twice is one article. */
export function importArticle(memberId: string, request: ImportArticle): Promise<ArticleView> {
  return requestJson<ArticleView>("POST", "/api/articles", request, { memberId });
}

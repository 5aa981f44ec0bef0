import { queryOptions } from "@tanstack/react-query";
import type { ComparisonView } from "@/domain/revision/comparison";
import type { DraftPreview, PreviewDraft } from "@/domain/revision/new-revision";
import { requestJson } from "./api";

/** Somebody waits: without a connection they are told so rather than kept waiting for one. */
const ASK_AT_ONCE = { retry: false } as const;

/** What a new text would do to an article; nothing is saved. */
export function draftPreviewQuery(memberId: string, articleId: string, request: PreviewDraft | null) {
  return queryOptions({
    queryKey: ["draft-preview", memberId, articleId, request] as const,
    queryFn: ({ signal }) =>
      requestJson<DraftPreview>("POST", `/api/articles/${articleId}/revisions/preview`, request, {
        signal,
        memberId,
      }),
    enabled: request !== null,
    // It holds the article twice; only what others save makes it old, and saving finds that out.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    refetchOnReconnect: false,
    ...ASK_AT_ONCE,
  });
}

/** What others did to an article between two of its revisions. */
export function othersChangesQuery(memberId: string, articleId: string, from: number, to: number) {
  return queryOptions({
    queryKey: ["comparison", memberId, articleId, from, to] as const,
    queryFn: ({ signal }) =>
      requestJson<ComparisonView>(
        "GET",
        `/api/articles/${articleId}/comparison?from=${from}&to=${to}`,
        undefined,
        { signal, memberId },
      ),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    ...ASK_AT_ONCE,
  });
}

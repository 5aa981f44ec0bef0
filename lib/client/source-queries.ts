import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { SourceView } from "@/domain/source/source";
import { requestJson } from "./api";

/** Sources of the newsroom's library whose title, publisher, author or address holds the words. */
export function sourcesQuery(query: string) {
  const words = query.trim();
  return queryOptions({
    queryKey: ["sources", words] as const,
    queryFn: ({ signal }) =>
      requestJson<{ sources: SourceView[] }>(
        "GET",
        `/api/sources?${new URLSearchParams({ query: words })}`,
        undefined,
        {
          signal,
        },
      ),
    select: (answer) => answer.sources,
    placeholderData: keepPreviousData,
  });
}

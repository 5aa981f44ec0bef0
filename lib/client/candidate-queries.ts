import { queryOptions } from "@tanstack/react-query";
import type { AnnotationView, CandidateList } from "@/domain/annotation/annotation";
import { requestJson } from "./api";

/** Where an annotation may belong, in the text of this revision. */
export function candidatesQuery({ id, version }: AnnotationView, revision: number) {
  return queryOptions({
    queryKey: ["candidates", id, version, revision] as const,
    queryFn: ({ signal }) =>
      requestJson<CandidateList>("GET", `/api/annotations/${id}/candidates`, undefined, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    // Offsets mean nothing in another revision: the article is read again soon, and then this is asked anew.
    select: (list) => (list.revision === revision ? list.candidates : null),
  });
}

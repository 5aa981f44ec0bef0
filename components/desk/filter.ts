import { STATUSES, type Status, statusesOf } from "@/components/annotation/annotation-status";
import { ANNOTATION_KINDS, type AnnotationKind, type AnnotationView } from "@/domain/annotation/annotation";

/** Which annotations a reader wants to see. `null` and "" ask for nothing. */
export type Filter = {
  kind: AnnotationKind | null;
  status: Status | null;
  author: string | null;
  words: string;
};

export const NO_FILTER: Filter = { kind: null, status: null, author: null, words: "" };

/** The filter an address asks for; what it does not know it leaves out. */
export function filterFromParams(params: URLSearchParams): Filter {
  return {
    kind: ANNOTATION_KINDS.find((kind) => kind === params.get("kind")) ?? null,
    status: STATUSES.find((status) => status === params.get("state")) ?? null,
    author: params.get("author"),
    words: params.get("words") ?? "",
  };
}

/** The same address asking for this filter. */
export function paramsWithFilter(params: URLSearchParams, filter: Filter): URLSearchParams {
  const next = new URLSearchParams(params);
  const entries = { kind: filter.kind, state: filter.status, author: filter.author, words: filter.words };
  for (const [name, value] of Object.entries(entries)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

function wordsOf({ anchor, author, thread, correction, citation }: AnnotationView): string {
  const said = thread.map((comment) => comment.body);
  const cited = citation && [
    citation.source.title,
    citation.source.publisher,
    citation.quotation,
    citation.note,
  ];
  return [
    anchor.exact,
    author.name,
    correction?.replacement,
    correction?.reason,
    ...(cited ?? []),
    ...said,
  ].join("\n");
}

export function matchesFilter(annotation: AnnotationView, filter: Filter): boolean {
  if (filter.kind && annotation.kind !== filter.kind) return false;
  if (filter.status && !statusesOf(annotation).includes(filter.status)) return false;
  if (filter.author && annotation.author.id !== filter.author) return false;
  const words = filter.words.trim().toLocaleLowerCase();
  return !words || wordsOf(annotation).toLocaleLowerCase().includes(words);
}

/** How many annotations each choice of one part of the filter would leave, the other parts as they are. */
export function countBy<Key extends string>(
  annotations: readonly AnnotationView[],
  filter: Filter,
  keysOf: (annotation: AnnotationView) => readonly Key[],
): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const annotation of annotations)
    if (matchesFilter(annotation, filter))
      for (const key of keysOf(annotation)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

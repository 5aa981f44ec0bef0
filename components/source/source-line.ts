import { SOURCE_TYPE_NAMES, type SourceView } from "@/domain/source/source";

/** Who stands behind a source and when: "Council · J. Ward · 12 May 2026". */
export function sourceLine(source: SourceView): string {
  const published = source.publishedOn && `published ${source.publishedOn}`;
  const accessed = source.accessedOn && `accessed ${source.accessedOn}`;
  const parts = [SOURCE_TYPE_NAMES[source.type], source.publisher, source.author, published, accessed];
  return parts.filter(Boolean).join(" · ");
}

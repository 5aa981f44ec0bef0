import type { InlineJson, MarkJson } from "@/domain/document/document-json";

/** The order of the schema, so that the same words in the same dress are always the same JSON. */
const ORDER: MarkJson["type"][] = ["link", "strong", "emphasis", "underline", "strike", "code"];

/** Each kind of mark once, the innermost link winning, in the schema's order. */
export function orderMarks(marks: MarkJson[]): MarkJson[] {
  return ORDER.flatMap((type) => marks.findLast((mark) => mark.type === type) ?? []);
}

/** The words without a mark that all of them carry; `null` when some do not, or there are none. */
export function unwrapMark(content: InlineJson[] | undefined, type: MarkJson["type"]): InlineJson[] | null {
  if (!content?.every(({ marks }) => marks?.some((mark) => mark.type === type))) return null;
  return content.map(({ marks = [], ...inline }): InlineJson => {
    const others = marks.filter((mark) => mark.type !== type);
    return others.length > 0 ? { ...inline, marks: others } : inline;
  });
}

import type { InlineJson, MarkJson } from "@/domain/document/document-json";

/** The order of the schema, so that the same words in the same dress are always the same JSON. */
const ORDER: MarkJson["type"][] = ["link", "strong", "emphasis", "underline", "strike", "code"];

/** The marks that are open where a reader stands: each kind once, the innermost link winning. */
export class OpenMarks {
  readonly #open = new Map<MarkJson["type"], MarkJson[]>();

  open(mark: MarkJson): void {
    const sameKind = this.#open.get(mark.type);
    if (sameKind) sameKind.push(mark);
    else this.#open.set(mark.type, [mark]);
  }

  /** Close the innermost of a kind, where there is one. */
  close(type: MarkJson["type"]): void {
    this.#open.get(type)?.pop();
  }

  list(): MarkJson[] {
    return ORDER.flatMap((type) => this.#open.get(type)?.at(-1) ?? []);
  }
}

/** The words without a mark that all of them carry; `null` when some do not, or there are none. */
export function unwrapMark(content: InlineJson[] | undefined, type: MarkJson["type"]): InlineJson[] | null {
  if (!content?.every(({ marks }) => marks?.some((mark) => mark.type === type))) return null;
  return content.map(({ marks = [], ...inline }): InlineJson => {
    const others = marks.filter((mark) => mark.type !== type);
    return others.length > 0 ? { ...inline, marks: others } : inline;
  });
}

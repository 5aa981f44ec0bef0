import { type SourceType, type SourceView, type Stance, urlProblem } from "@/domain/source/source";

/** A source being described; empty texts are left out when it is saved. */
export type NewSourceDraft = {
  id: string;
  type: SourceType;
  title: string;
  publisher: string;
  author: string;
  url: string;
  publishedOn: string;
  accessedOn: string;
};

/** What the source form holds: nothing chosen yet, one of the library, or a new one. */
export type SourceDraft = {
  chosen: SourceView | null;
  described: NewSourceDraft | null;
  stance: Stance;
  quotation: string;
  locator: string;
  note: string;
};

export const EMPTY_SOURCE_DRAFT: SourceDraft = {
  chosen: null,
  described: null,
  stance: "supports",
  quotation: "",
  locator: "",
  note: "",
};

/** A new source from what was typed into the search: an address goes where addresses go. Today as `YYYY-MM-DD`. */
export function describeSource(id: string, typed: string, today: string): NewSourceDraft {
  const words = typed.trim();
  const isAddress = words.includes("://") || urlProblem(words) === null;
  return {
    id,
    type: "web_page",
    title: isAddress ? "" : words,
    publisher: "",
    author: "",
    url: isAddress ? words : "",
    publishedOn: "",
    accessedOn: today,
  };
}

/** Leave out what was left empty. */
function filled<Fields extends Record<string, string>>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, text]) => text.trim() !== ""),
  ) as Partial<Fields>;
}

/** The fields of `AttachSource` a draft stands for, to be checked by its schema. */
export function sourceRequest(draft: SourceDraft) {
  const { chosen, described, stance, ...citation } = draft;
  return {
    ...(chosen ? { sourceId: chosen.id } : {}),
    ...(described ? { source: { title: "", ...filled(described) } } : {}),
    stance,
    ...filled(citation),
  };
}

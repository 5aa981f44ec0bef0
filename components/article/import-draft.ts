import { IMPORT_LIMITS, type ImportFormat, type PreviewImport } from "@/domain/article/article";
import { newId } from "@/lib/client/new-id";
import { guessFormat } from "./guess-format";

/** What somebody is bringing in, as typed so far. */
export type ImportDraft = {
  /** Of the article it becomes. A new one for every change, so that a retry is the same article, an edit another. */
  id: string;
  body: string;
  format: ImportFormat;
  /** Somebody chose the format: typing does not change it any more. */
  formatChosen: boolean;
  /** Theirs, in place of what the text proposes. */
  headline?: string;
  standfirst?: string;
  /** The type of article it becomes; the newsroom's default unless chosen. */
  typeId?: string;
  /** The words are a file's, as they were read. */
  fromFile?: boolean;
  /** What a file took the place of, until it is put back or let go. */
  replaced?: Words;
};

type Words = Pick<ImportDraft, "body" | "format" | "formatChosen" | "headline" | "standfirst">;

export function emptyDraft(): ImportDraft {
  return { id: newId(), body: "", format: "text", formatChosen: false };
}

export type ImportEdit = Partial<Words & Pick<ImportDraft, "typeId">>;

export function editDraft(draft: ImportDraft, edit: ImportEdit): ImportDraft {
  const next = { ...draft, ...edit, id: newId() };
  if (edit.format === undefined && edit.typeId === undefined) next.fromFile = false;
  // The format was chosen for words that are gone.
  if (edit.body === "") next.formatChosen = false;
  if (edit.body !== undefined && !next.formatChosen) next.format = guessFormat(next.body);
  return next;
}

/** A file's words in place of a draft's. What somebody wrote is kept beside them, whatever file comes after. */
export function takeFile(draft: ImportDraft, body: string, format: ImportFormat): ImportDraft {
  const { id: _id, typeId, fromFile, replaced, ...written } = draft;
  const kept = fromFile || written.body.trim() === "" ? replaced : written;
  return { id: newId(), typeId, body, format, formatChosen: true, fromFile: true, replaced: kept };
}

/** What a file took the place of, in its place again. */
export function putBack(draft: ImportDraft): ImportDraft {
  return draft.replaced ? { ...draft.replaced, typeId: draft.typeId, id: newId() } : draft;
}

/** The same article without what a file took the place of. */
export function letGo(draft: ImportDraft): ImportDraft {
  return { ...draft, replaced: undefined };
}

/** What is asked of the server; `null` while there is nothing to ask. */
export function previewRequest(draft: ImportDraft): PreviewImport | null {
  if (bodyProblem(draft.body) !== null) return null;
  const { body, format, standfirst } = draft;
  return { body, format, headline: draft.headline?.trim() || undefined, standfirst };
}

/** Why a text cannot be brought in, `null` when nothing speaks against it here. */
export function bodyProblem(body: string): string | null {
  if (body.trim() === "") return "Paste a text or choose a file first.";
  const bytes = body.length * 3 > IMPORT_LIMITS.bytes ? new TextEncoder().encode(body).length : 0;
  if (bytes <= IMPORT_LIMITS.bytes) return null;
  const limit = IMPORT_LIMITS.bytes / 1024 / 1024;
  return `This text is ${(bytes / 1024 / 1024).toFixed(1)} MiB long. At most ${limit} MiB can be brought in.`;
}

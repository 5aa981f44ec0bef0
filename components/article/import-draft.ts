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
  replaced?: Replaced;
};

type Words = Pick<ImportDraft, "body" | "format" | "formatChosen" | "headline" | "standfirst">;

/** `isOther`: no file took its place; it is one of two texts of theirs, and the one that does not show. */
export type Replaced = Words & { isOther?: true; replaced?: Replaced };

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
  const { typeId, fromFile, replaced } = draft;
  const other = replaced?.isOther ? replaced : undefined;
  const kept = fromFile || isBlank(draft) ? replaced : { ...wordsOf(draft), replaced: other };
  return { id: newId(), typeId, body, format, formatChosen: true, fromFile: true, replaced: kept };
}

/** What a file took the place of, in its place again; the other of two texts in place of the one, which stays. */
export function putBack(draft: ImportDraft): ImportDraft {
  if (!draft.replaced) return draft;
  const { isOther, replaced: beneath, ...words } = draft.replaced;
  const aside = isOther && !isBlank(draft) ? { ...wordsOf(draft), isOther, replaced: beneath } : beneath;
  return { ...words, typeId: draft.typeId, id: newId(), replaced: aside };
}

/** The same article without what was to be put back first. */
export function letGo(draft: ImportDraft): ImportDraft {
  return { ...draft, replaced: draft.replaced?.replaced };
}

/** What was typed before the browser had found what it keeps, together with that: neither text is lost. */
export function besideKept(typed: ImportDraft, kept: ImportDraft): ImportDraft {
  const shown = isBlank(typed) || typed.body === kept.body ? kept : typed;
  const { headline = kept.headline, standfirst = kept.standfirst, typeId = kept.typeId } = typed;
  const aside = shown === kept || isBlank(kept) ? kept.replaced : otherOf(kept);
  const heading = shown === kept || isBlank(kept) ? { headline, standfirst } : {};
  return { ...shown, id: typed.id, typeId, ...heading, replaced: beneath(typed.replaced, aside) };
}

function otherOf(draft: ImportDraft): Replaced {
  return { ...wordsOf(draft), isOther: true, replaced: draft.replaced };
}

function beneath(first: Replaced | undefined, last: Replaced | undefined): Replaced | undefined {
  return first && last ? { ...first, replaced: beneath(first.replaced, last) } : (first ?? last);
}

function wordsOf({ body, format, formatChosen, headline, standfirst }: ImportDraft): Words {
  return { body, format, formatChosen, headline, standfirst };
}

function isBlank({ body }: ImportDraft): boolean {
  return body.trim() === "";
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

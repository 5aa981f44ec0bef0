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
};

export function emptyDraft(): ImportDraft {
  return { id: newId(), body: "", format: "text", formatChosen: false };
}

export type ImportEdit = Partial<Omit<ImportDraft, "id">>;

export function editDraft(draft: ImportDraft, edit: ImportEdit): ImportDraft {
  const next = { ...draft, ...edit, id: newId() };
  if (edit.body !== undefined && !next.formatChosen) next.format = guessFormat(next.body);
  return next;
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

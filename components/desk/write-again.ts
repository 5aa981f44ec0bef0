import type { CitationDraft } from "@/components/source/citation-fields";
import { type CitationView, STANCE_NAMES } from "@/domain/source/source";
import { draftKey, loadDraft, saveDraft } from "@/lib/client/drafts";
import type { Operation } from "@/lib/client/operation";

/** What is written on a card that exists already, not in the composer. */
export type CardOperation = Exclude<Operation, { name: "create_annotation" }>;

type Citation = Pick<CitationView, "stance" | "quotation" | "locator" | "note">;

/** How a source is used, as it is edited. */
export function citationDraft({ stance, quotation = "", locator = "", note = "" }: Citation): CitationDraft {
  return { stance, quotation, locator, note };
}

/** Where the words of an operation are kept while they are being written. */
export function writingKey(memberId: string, articleId: string, operation: CardOperation): string {
  if (operation.name === "edit_comment") return draftKey(memberId, articleId, "edit", operation.commentId);
  const place = operation.name === "reply" ? "reply" : "citation";
  return draftKey(memberId, articleId, place, operation.annotationId);
}

/** What somebody wrote, to read. */
export function writtenWords(operation: CardOperation): string {
  if (operation.name !== "edit_citation") return operation.body.body;
  const { stance, locator, quotation, note } = operation.body;
  return [STANCE_NAMES[stance], locator, quotation, note].filter(Boolean).join("\n");
}

function joined(kept: string, words: string, between: string): string {
  if (kept === words || words === "") return kept;
  return kept === "" ? words : kept + between + words;
}

/** The draft that holds the words of an operation behind those that are kept there already. */
export function wordsAgain(operation: CardOperation, kept: unknown): string | CitationDraft {
  if (operation.name !== "edit_citation")
    return joined(typeof kept === "string" ? kept : "", operation.body.body, "\n\n");
  const words = citationDraft(operation.body);
  if (kept === undefined) return words;
  const before = kept as CitationDraft;
  return {
    stance: words.stance,
    quotation: joined(before.quotation, words.quotation, "\n\n"),
    locator: joined(before.locator, words.locator, "; "),
    note: joined(before.note, words.note, "; "),
  };
}

/** Puts the words of an operation back where they are written. Nothing that is being written there is lost. */
export async function keepAgain(
  memberId: string,
  articleId: string,
  operation: CardOperation,
): Promise<void> {
  const key = writingKey(memberId, articleId, operation);
  await saveDraft(key, wordsAgain(operation, (await loadDraft(key))?.value));
}

import type { AnnotationView } from "@/domain/annotation/annotation";
import type { ArticleView } from "@/domain/article/article";
import type { DocumentJson } from "@/domain/document/document-json";
import type { DraftView } from "@/domain/revision/new-revision";
import { ApiError } from "./api";
import { type ChosenDraft, chooseDraft } from "./choose-draft";
import { type EditDraft, loadEditDraft } from "./edit-drafts";
import type { EditRequests } from "./edit-requests";

/** The revision that is being edited, as it stood. */
export type EditBase = { number: number; document: DocumentJson; annotations: AnnotationView[] };

/** What this browser and the server have kept of a member's work on an article. Without a connection: this browser. */
export async function findDraft(
  requests: EditRequests,
  memberId: string,
  articleId: string,
): Promise<ChosenDraft> {
  const [here, there] = await Promise.all([
    loadEditDraft(memberId, articleId).catch(() => null),
    readDraft(requests),
  ]);
  return there === "unknown" ? { draft: here, other: null } : chooseDraft(here, there);
}

async function readDraft(requests: EditRequests): Promise<DraftView | null | "unknown"> {
  try {
    return await requests.readDraft();
  } catch (error) {
    if (error instanceof ApiError && error.isTransient) return "unknown";
    throw error;
  }
}

/** The revision a draft was begun on: the one on the page, or an earlier one from the server. */
export async function baseOf(
  draft: EditDraft | null,
  article: ArticleView,
  requests: EditRequests,
): Promise<EditBase> {
  const { revision, annotations } = article;
  if (!draft || draft.baseRevision === revision.number)
    return { number: revision.number, document: revision.document, annotations };
  const { number, document, annotations: stood } = await requests.readRevision(draft.baseRevision);
  return { number, document, annotations: stood };
}

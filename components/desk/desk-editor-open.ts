import type { ComponentProps, ComponentType } from "react";
import type { ArticleEditor } from "@/components/article/editor/article-editor";
import type { ArticleView } from "@/domain/article/article";
import { type EditDraft, saveEditDraft } from "@/lib/client/edit-drafts";
import type { EditRequests } from "@/lib/client/edit-requests";
import { baseOf, type EditBase, findDraft } from "@/lib/client/open-edit";

export type Editor = ComponentType<ComponentProps<typeof ArticleEditor>>;

export type Opened = {
  Editor: Editor;
  base: EditBase;
  draft: EditDraft;
  /** Another draft of the same member, put aside in this browser. */
  other: EditDraft | null;
  /** A draft that does not fit its revision any more, put aside likewise. */
  unreadable: EditDraft | null;
};

type Means = { article: ArticleView; requests: EditRequests; memberId: string; chosen?: EditDraft };

/** The editor's code, fetched when somebody begins to edit: reading needs none of it. */
function loadEditor() {
  return Promise.all([
    import("@/components/article/editor/article-editor"),
    import("@/components/article/editor/document-after"),
  ]);
}

/**
 * Everything a sitting at the editor begins with: the draft that was chosen, else the one that was kept, else nothing.
 * @throws ApiError when the draft's revision cannot be read.
 */
export async function openEditing({ article, requests, memberId, chosen }: Means): Promise<Opened> {
  const [[{ ArticleEditor: Editor }, { documentAfter }], found] = await Promise.all([
    loadEditor(),
    chosen ? { draft: chosen, other: null } : findDraft(requests, memberId, article.id),
  ]);
  const { draft, other } = found;
  const base = await baseOf(draft, article, requests);
  const isReadable = !draft || documentAfter(base.document, draft.steps) !== null;
  const aside = isReadable ? other : draft;
  if (aside) await saveEditDraft(memberId, article.id, aside, "aside");
  if (draft && isReadable) return { Editor, base, draft, other, unreadable: null };
  const fresh = await baseOf(null, article, requests);
  return {
    Editor,
    base: fresh,
    draft: emptyDraft(fresh.number, draft?.version ?? 0),
    other: null,
    unreadable: draft,
  };
}

function emptyDraft(baseRevision: number, version: number): EditDraft {
  return { baseRevision, steps: [], version, changedAt: new Date().toISOString(), isKept: true };
}

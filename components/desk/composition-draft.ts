import type { Viewer } from "@/domain/member/member";
import { deleteDraft, draftKey, loadDraftsUnder, saveDraft } from "@/lib/client/drafts";
import type { Composition } from "./composition";

/** A composition as the browser keeps it; `isOpen` when it was on screen, so that a reload brings it back. */
export type KeptComposition = { composition: Composition; isOpen: boolean };

function keyOf(viewer: Viewer, articleId: string, { id }: Composition): string {
  return draftKey(viewer.memberId, articleId, "compose", id);
}

export function keepComposition(viewer: Viewer, articleId: string, kept: KeptComposition): Promise<void> {
  return saveDraft(keyOf(viewer, articleId, kept.composition), kept);
}

export function forgetComposition(
  viewer: Viewer,
  articleId: string,
  composition: Composition,
): Promise<void> {
  return deleteDraft(keyOf(viewer, articleId, composition));
}

/** What this member has begun to write about an article, the last first. */
export async function keptCompositions(viewer: Viewer, articleId: string): Promise<KeptComposition[]> {
  const drafts = await loadDraftsUnder(draftKey(viewer.memberId, articleId, "compose"));
  return drafts.map(({ value }) => value as KeptComposition);
}

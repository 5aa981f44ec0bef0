import { sayRevisionMade } from "@/components/revision/say-revision-made";
import { sayOnArrival } from "@/components/ui/say-on-arrival";
import { toasts } from "@/components/ui/toast-manager";
import type { RestoreRevision, SavedRevision } from "@/domain/revision/new-revision";

type Ways = {
  articleId: string;
  restore: (request: RestoreRevision) => Promise<SavedRevision>;
  onRestored: () => void;
};

/** Says what became of the annotations, and lets the former text be brought back. */
export function sayDraftSaved(saved: SavedRevision, ways: Ways): void {
  const { number, parent } = saved.revision;
  if (saved.changed && parent !== null) {
    sayRevisionMade(`Saved as revision ${number}`, saved, ways);
    return;
  }
  const title = `Nothing changed: the text is that of revision ${number}`;
  sayOnArrival(`/articles/${ways.articleId}`, () => toasts.add({ title }));
}

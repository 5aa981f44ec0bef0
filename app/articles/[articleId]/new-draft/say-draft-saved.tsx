import Link from "next/link";
import { comparePath } from "@/components/revision/compare-path";
import { countsLine } from "@/components/revision/draft-effects";
import { offerToUndo } from "@/components/ui/offer-to-undo";
import { toasts } from "@/components/ui/toast-manager";
import type { RestoreRevision, SavedRevision } from "@/domain/revision/new-revision";
import { ApiError } from "@/lib/client/api";
import { newId } from "@/lib/client/new-id";

const LONG_ENOUGH = 60_000;

type Ways = {
  articleId: string;
  restore: (request: RestoreRevision) => Promise<SavedRevision>;
  onRestored: () => void;
};

/** Says what became of the annotations, and lets the former text be brought back. */
export function sayDraftSaved({ revision, changed, counts }: SavedRevision, ways: Ways): void {
  const { number, parent } = revision;
  if (!changed || parent === null) {
    toasts.add({ title: `Nothing changed: the text is that of revision ${number}` });
    return;
  }
  offerToUndo({
    title: `Saved as revision ${number}`,
    description: (
      <>
        {countsLine(counts)}.{" "}
        <Link
          href={comparePath(ways.articleId, { from: parent, to: number })}
          className="underline underline-offset-2 hover:text-ink"
        >
          Compare with revision {parent}
        </Link>
      </>
    ),
    timeout: LONG_ENOUGH,
    onUndo: () => void takeBack(number, parent, ways),
  });
}

async function takeBack(baseRevision: number, restore: number, ways: Ways): Promise<void> {
  const reason = `Revision ${baseRevision} was taken back.`;
  try {
    const { revision, counts } = await ways.restore({ id: newId(), baseRevision, restore, reason });
    toasts.add({
      title: `The text of revision ${restore} is back, as revision ${revision.number}`,
      description: `${countsLine(counts)}.`,
    });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    toasts.add({
      type: "error",
      title: "The former text was not restored",
      description: `${error.message} It can be restored from the history.`,
    });
  }
  ways.onRestored();
}

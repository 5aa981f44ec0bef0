import Link from "next/link";
import { offerToUndo } from "@/components/ui/offer-to-undo";
import { sayOnArrival } from "@/components/ui/say-on-arrival";
import { toasts } from "@/components/ui/toast-manager";
import type { AnchorCounts, RestoreRevision, SavedRevision } from "@/domain/revision/new-revision";
import { ApiError } from "@/lib/client/api";
import { newId } from "@/lib/client/new-id";
import { comparePath } from "./compare-path";
import { countsSince } from "./counts-since";
import { countsLine } from "./draft-effects";

type Ways = {
  articleId: string;
  restore: (request: RestoreRevision) => Promise<SavedRevision>;
  onRestored: () => void;
};

/** Says on the article's desk that a revision was made and what became of the annotations, and lets the former text be brought back. */
export function sayRevisionMade(
  title: string,
  saved: SavedRevision,
  ways: Ways,
  before?: AnchorCounts,
): void {
  const { number, parent } = saved.revision;
  if (parent === null) return;
  const say = () =>
    offerToUndo({
      title,
      description: (
        <>
          {before ? countsSince(before, saved.counts) : countsLine(saved.counts)}.{" "}
          <Link
            href={comparePath(ways.articleId, { from: parent, to: number })}
            className="underline underline-offset-2 hover:text-ink"
          >
            Compare with revision {parent}
          </Link>
        </>
      ),
      undo: `revision\u00a0${number}`,
      onUndo: () => void takeBack(saved, parent, ways),
    });
  sayOnArrival(`/articles/${ways.articleId}`, say);
}

async function takeBack(saved: SavedRevision, restore: number, ways: Ways): Promise<void> {
  const baseRevision = saved.revision.number;
  const reason = `Revision ${baseRevision} was taken back.`;
  try {
    const { revision, counts } = await ways.restore({ id: newId(), baseRevision, restore, reason });
    toasts.add({
      title: `The text of revision ${restore} is back, as revision ${revision.number}`,
      description: `${countsSince(saved.counts, counts)}.`,
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

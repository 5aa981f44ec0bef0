import { Check, Undo2 } from "lucide-react";
import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { DueTime } from "@/components/ui/due-time";
import { LinkPending } from "@/components/ui/link-pending";
import { RelativeTime } from "@/components/ui/relative-time";
import type { SettleAssignment, WaitingItem, WaitingList } from "@/domain/assignment/assignment";
import { isDoneHere } from "./is-done-here";

type Props = {
  item: WaitingItem;
  list: WaitingList;
  pending: boolean;
  onSettle: (outcome: SettleAssignment["outcome"]) => void;
};

const TOUCHED = "pointer-coarse:min-h-10 pointer-coarse:px-3.5";

/** One thing that waits. Its link covers the whole row, but for what can be done here. */
export function WaitingRow({ item, list, pending, onSettle }: Props) {
  const { id, article, sentence, note, dueAt, assignmentId } = item;
  return (
    <li
      data-waiting-id={id}
      className="relative grid gap-x-6 gap-y-2.5 border-line px-5 py-4 not-last:border-b hover:bg-card has-[[data-row-link]:focus-visible]:bg-card has-[[data-row-link]:focus-visible]:outline-2 has-[[data-row-link]:focus-visible]:-outline-offset-2 has-[[data-row-link]:focus-visible]:outline-accent md:grid-cols-[minmax(0,1fr)_11rem_13rem] md:items-center"
    >
      <div className="min-w-0">
        <Link
          href={item.href}
          data-row-link=""
          className="font-medium text-pretty outline-none after:absolute after:inset-0"
        >
          {sentence}
          <LinkPending />
        </Link>
        <h2 className="mt-1 font-serif text-[1.0625rem]/snug text-pretty text-ink-2">
          {article.headline || "Without a headline"}
        </h2>
        {note && <p className="mt-1 line-clamp-3 text-sm text-pretty text-ink-3">“{note}”</p>}
      </div>
      <div className="flex flex-col gap-1 text-sm text-ink-3 max-md:flex-row max-md:flex-wrap max-md:items-center max-md:gap-x-3">
        {dueAt && <DueTime iso={dueAt} />}
        <WhoAndSince item={item} list={list} />
      </div>
      {assignmentId && (
        <div className="relative flex gap-1 md:justify-end">
          {isDoneHere(item, list) && (
            <Button
              size="small"
              kbd="d"
              className={TOUCHED}
              pending={pending}
              onClick={() => onSettle("done")}
            >
              <Check aria-hidden="true" className="size-3.5" />
              Done
            </Button>
          )}
          <Button
            size="small"
            variant="quiet"
            className={TOUCHED}
            disabled={pending}
            onClick={() => onSettle("cancelled")}
          >
            <Undo2 aria-hidden="true" className="size-3.5" />
            {list === "mine" ? "Hand back" : "Take back"}
          </Button>
        </div>
      )}
    </li>
  );
}

function WhoAndSince({ item: { member, since, why }, list }: Pick<Props, "item" | "list">) {
  if (!member)
    return (
      <p>
        {list === "others" && why === "decision" && <span className="block text-ink-2">From an editor</span>}
        <RelativeTime iso={since} />
      </p>
    );
  return (
    <p className="flex min-w-0 items-center gap-2">
      <Avatar name={member.name} />
      <span className="min-w-0">
        <span className="block truncate text-ink-2">
          <span className="sr-only">{list === "mine" ? "From " : "Of "}</span>
          {member.name}
        </span>
        <RelativeTime iso={since} />
      </span>
    </p>
  );
}

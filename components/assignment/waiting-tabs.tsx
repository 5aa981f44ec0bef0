"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useKeys } from "@/components/ui/use-keys";
import { waitingQuery } from "@/lib/client/assignment-requests";
import { type FrontList, waitingPath } from "./waiting-path";

const LISTS: { list: FrontList; label: string }[] = [
  { list: "mine", label: "Waiting for me" },
  { list: "others", label: "I am waiting for" },
  { list: "everything", label: "Everything" },
];

/** The lists of the front page, each with how much is in it; 1, 2 and 3 go to them. */
export function WaitingTabs({ current }: { current: FrontList }) {
  const router = useRouter();
  const { data } = useQuery(waitingQuery(current === "everything" ? "mine" : current));
  const go = (list: FrontList) => () => router.push(waitingPath(list));
  useKeys({ "1": go("mine"), "2": go("others"), "3": go("everything") });
  return (
    <nav aria-label="Lists" className="mb-5 grid grid-cols-3 border-b border-line sm:flex sm:gap-1">
      {LISTS.map(({ list, label }, at) => (
        <Link
          key={list}
          href={waitingPath(list)}
          aria-current={list === current ? "page" : undefined}
          aria-keyshortcuts={`${at + 1}`}
          className="-mb-px flex flex-col-reverse items-center gap-x-2 gap-y-0.5 rounded-t-lg border-b-2 border-transparent px-2 pt-1.5 pb-2.5 text-center text-ink-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink max-sm:text-sm sm:flex-row sm:px-3"
        >
          {label}{" "}
          <span className="rounded-full bg-line/70 px-2 py-px text-xs tabular-nums text-ink-2">
            {data?.counts[list].toLocaleString("en-GB")}
          </span>
        </Link>
      ))}
    </nav>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { focusRow } from "@/components/ui/focus-row";
import { Kbd } from "@/components/ui/kbd";
import { toasts } from "@/components/ui/toast-manager";
import { useKeys } from "@/components/ui/use-keys";
import type { WaitingList as List, WaitingItem } from "@/domain/assignment/assignment";
import type { Viewer } from "@/domain/member/member";
import { waitingQuery } from "@/lib/client/assignment-requests";
import { isDoneHere } from "./is-done-here";
import { useSettle } from "./use-settle";
import { WaitingRow } from "./waiting-row";

const NAMES: Record<List, string> = { mine: "Waiting for me", others: "I am waiting for" };

/** What waits, worked through with j and k; Enter opens, d says that it is done. */
export function WaitingList({ list, viewer }: { list: List; viewer: Viewer }) {
  const rows = useRef<HTMLUListElement>(null);
  const { data } = useQuery(waitingQuery(list));
  const { settle, pending } = useSettle(list, viewer, rows);
  const items = data?.items ?? [];
  const finish = () => {
    const focused = document.activeElement?.closest<HTMLElement>("[data-waiting-id]")?.dataset.waitingId;
    const item = items.find(({ id }) => id === focused);
    if (item) done(item, list, settle);
  };
  useKeys({ j: () => focusRow(rows.current, 1), k: () => focusRow(rows.current, -1), d: finish });
  if (items.length === 0) return <NothingWaits list={list} />;
  return (
    <>
      <ul
        ref={rows}
        aria-label={NAMES[list]}
        className="overflow-clip rounded-xl border border-line bg-paper"
      >
        {items.map((item) => (
          <WaitingRow
            key={item.id}
            item={item}
            list={list}
            pending={pending === item.id}
            onSettle={(outcome) => void settle(item, outcome)}
          />
        ))}
      </ul>
      <Keys finishes={items.some((item) => isDoneHere(item, list))} />
    </>
  );
}

function done(item: WaitingItem, list: List, settle: (item: WaitingItem, outcome: "done") => Promise<void>) {
  if (isDoneHere(item, list)) return void settle(item, "done");
  toasts.add({
    id: "done-by-doing",
    title:
      list === "mine" ? "This leaves the list when it is done in the article" : "Others say when it is done",
    description: "Enter opens it.",
  });
}

function Keys({ finishes }: { finishes: boolean }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 px-0.5 pt-3 text-xs text-ink-3 pointer-coarse:hidden">
      <span>
        <Kbd>j</Kbd> <Kbd>k</Kbd> next and previous
      </span>
      <span>
        <Kbd>Enter</Kbd> open
      </span>
      {finishes && (
        <span>
          <Kbd>d</Kbd> done
        </span>
      )}
      <span>
        <Kbd>1</Kbd> <Kbd>2</Kbd> <Kbd>3</Kbd> the lists
      </span>
    </p>
  );
}

function NothingWaits({ list }: { list: List }) {
  return list === "mine" ? (
    <EmptyState title="Nothing waits for you">
      What you are asked for comes here, and what your role reads, decides on or has to look at again.
    </EmptyState>
  ) : (
    <EmptyState title="You wait for nobody">
      What you ask others for comes here until it is done, and what your own articles and corrections wait
      for.
    </EmptyState>
  );
}

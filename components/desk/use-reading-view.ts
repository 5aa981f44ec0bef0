"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useState, useSyncExternalStore } from "react";
import { READING_VIEWS, type ReadingView } from "@/domain/document/reading-view";

const keyOf = (memberId: string) => `stet-reading-view/${memberId}`;

function viewNamed(name: string | null): ReadingView | null {
  return READING_VIEWS.find((view) => view === name) ?? null;
}

const never = () => () => undefined;

/**
 * How this member reads the article: as the address asks, else as they last did. Only the two views of the text as it
 * stands are remembered: nobody should meet the next article in words that are not its own.
 */
export function useReadingView(memberId: string): [ReadingView, (view: ReadingView) => void] {
  const params = useSearchParams();
  const [chosen, choose] = useState(() => viewNamed(params.get("view")));
  const remembered = useSyncExternalStore(
    never,
    () => viewNamed(readKept(memberId)),
    () => null,
  );
  const setView = useCallback(
    (view: ReadingView) => {
      choose(view);
      if (view === "marks" || view === "simple") keep(memberId, view);
      const address = new URL(window.location.href);
      address.searchParams.set("view", view);
      if (view === "marks") address.searchParams.delete("view");
      window.history.replaceState(null, "", address);
    },
    [memberId],
  );
  return [chosen ?? remembered ?? "marks", setView];
}

/** A browser that keeps nothing is no reason not to read. */
function readKept(memberId: string): string | null {
  try {
    return window.localStorage.getItem(keyOf(memberId));
  } catch {
    return null;
  }
}

function keep(memberId: string, view: ReadingView): void {
  try {
    window.localStorage.setItem(keyOf(memberId), view);
  } catch {
    // The view holds for this page all the same.
  }
}

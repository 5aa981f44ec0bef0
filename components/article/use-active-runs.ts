import { type RefObject, useLayoutEffect, useRef } from "react";
import type { MarksOfBlocks } from "./marks-by-block";

/**
 * Marks the words of the active annotation at the speed of the hand, without React: of a long article nothing is
 * rendered again. `marks` is what the article on the page was rendered from.
 */
export function useActiveRuns(
  rootRef: RefObject<HTMLElement | null>,
  activeId: string | null,
  marks: MarksOfBlocks,
): void {
  const marked = useRef<Marked>({ activeId: null, runs: [], marks });
  useLayoutEffect(() => {
    const last = marked.current;
    const runs = stillStand(last, activeId, marks)
      ? last.runs
      : markRuns(rootRef.current, last.runs, activeId);
    marked.current = { activeId, runs, marks };
  }, [rootRef, activeId, marks]);
}

type Marked = { activeId: string | null; runs: readonly Element[]; marks: MarksOfBlocks };

/** React made none of the active one's runs anew: their blocks are rendered from the very marks they were. */
function stillStand(last: Marked, activeId: string | null, marks: MarksOfBlocks): boolean {
  if (last.activeId !== activeId || last.runs.length === 0) return false;
  return last.runs.every((run) => {
    const block = blockOf(run)?.getAttribute("data-block-id") ?? "";
    return run.isConnected && last.marks.get(block) === marks.get(block);
  });
}

function markRuns(root: Element | null, before: readonly Element[], activeId: string | null): Element[] {
  const runs = activeId === null ? [] : runsOf(root, activeId);
  for (const run of before) if (!runs.includes(run)) unmark(run);
  markAll(runs);
  return runs;
}

function runsOf(root: Element | null, annotationId: string): Element[] {
  return [...(root?.querySelectorAll(`[data-annotation-ids~=${JSON.stringify(annotationId)}]`) ?? [])];
}

/** Its ends are where it begins and ends, be it with words that would come. */
function markAll(runs: readonly Element[]): void {
  runs.forEach((run, at) => {
    run.toggleAttribute("data-active", true);
    run.toggleAttribute("data-first", at === 0);
    run.toggleAttribute("data-last", at === runs.length - 1);
  });
}

function unmark(run: Element): void {
  for (const name of ["data-active", "data-first", "data-last"]) run.removeAttribute(name);
}

function blockOf(run: Element): Element | null {
  return run.closest("[data-block-id]");
}

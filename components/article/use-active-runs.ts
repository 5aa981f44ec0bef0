import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Marks the words of the active annotation at the speed of the hand, without React: of a long article nothing is
 * rendered again. `shown` is whatever the article on the page was rendered from.
 */
export function useActiveRuns(
  rootRef: RefObject<HTMLElement | null>,
  activeId: string | null,
  shown: unknown,
): void {
  const marked = useRef<readonly Element[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` stands for the elements on the page
  useLayoutEffect(() => {
    const runs = activeId === null ? [] : runsOf(rootRef.current, activeId);
    for (const run of marked.current) if (!runs.includes(run)) unmark(run);
    markAll(runs);
    marked.current = runs;
  }, [rootRef, activeId, shown]);
}

function runsOf(root: Element | null, annotationId: string): Element[] {
  return [...(root?.querySelectorAll(`[data-annotation-ids~=${JSON.stringify(annotationId)}]`) ?? [])];
}

/** A passage that goes on in the next block has ends in each. Words to come are at no end. */
function markAll(runs: readonly Element[]): void {
  for (const run of runs) run.toggleAttribute("data-active", true);
  const words = runs.filter((run) => !run.hasAttribute("data-inserted"));
  words.forEach((run, at) => {
    const block = blockOf(run);
    run.toggleAttribute("data-first", blockOf(words[at - 1]) !== block);
    run.toggleAttribute("data-last", blockOf(words[at + 1]) !== block);
  });
}

function unmark(run: Element): void {
  for (const name of ["data-active", "data-first", "data-last"]) run.removeAttribute(name);
}

function blockOf(run: Element | undefined): Element | null {
  return run?.closest("[data-block-id]") ?? null;
}

"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";
import { useKeys } from "@/components/ui/use-keys";

const HASH = /^#change-(\d+)$/;

type Props = {
  /** How many changes there are, numbered from 0. */
  count: number;
  /** How they are shown: the change that was stepped to stays so when that changes. */
  mode: string;
};

/** From change to change: buttons, n and j for the next, p and k for the one before. */
export function ChangeSteps({ count, mode }: Props) {
  const root = useRef<HTMLElement>(null);
  const [steppedTo, setAt] = useState<number | null>(null);
  // Of another comparison there may be fewer.
  const at = steppedTo !== null && steppedTo < count ? steppedTo : null;
  const [isEnd, setEnd] = useState(false);
  const step = (by: 1 | -1) => {
    const next = at === null ? (by > 0 ? 0 : count - 1) : at + by;
    const isThere = next >= 0 && next < count;
    setEnd(!isThere);
    if (isThere) setAt(next);
  };
  const onward = () => step(1);
  const back = () => step(-1);
  useKeys({ n: onward, j: onward, p: back, k: back }, "njpk");
  useEffect(() => {
    const follow = () => {
      const found = HASH.exec(location.hash)?.[1];
      if (found) setAt(Number(found));
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  useEffect(() => {
    const view = root.current?.closest(`.comparison[data-mode="${mode}"]`);
    if (at !== null && view) return show(view, at);
  }, [at, mode]);
  if (count === 0) return null;
  return (
    <nav ref={root} aria-label="Changes" data-at-foot className="change-steps">
      <Tooltip label="Previous change" kbd="p">
        <Button variant="quiet" size="icon" aria-label="Previous change" onClick={back}>
          <ChevronUp aria-hidden="true" className="size-4" />
        </Button>
      </Tooltip>
      <span role="status" className="min-w-24 text-center text-sm font-medium whitespace-nowrap tabular-nums">
        {wordsOf(at, count, isEnd)}
      </span>
      <Tooltip label="Next change" kbd="n">
        <Button variant="quiet" size="icon" aria-label="Next change" onClick={onward}>
          <ChevronDown aria-hidden="true" className="size-4" />
        </Button>
      </Tooltip>
    </nav>
  );
}

/** Bring a change into view and under the focus, and mark all its parts; answers how to unmark them. */
function show(view: Element, at: number): () => void {
  const parts = [...view.querySelectorAll<HTMLElement>(`[data-change="${at}"]`)];
  for (const part of parts) part.dataset.current = "";
  const main = view.querySelector<HTMLElement>(`#change-${at}`);
  main?.focus({ preventScroll: true });
  // What is higher than the window shows its beginning.
  const isHigh = (main?.offsetHeight ?? 0) > innerHeight / 2;
  main?.scrollIntoView({ block: isHigh ? "start" : "center" });
  return () => {
    for (const part of parts) delete part.dataset.current;
  };
}

function wordsOf(at: number | null, count: number, isEnd: boolean): string {
  if (at === null) return count === 1 ? "1 change" : `${count} changes`;
  const place = `${at + 1} of ${count}`;
  return isEnd ? `${place}: ${at === 0 ? "the first" : "the last"}` : place;
}

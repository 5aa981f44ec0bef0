"use client";

import { type RefObject, useLayoutEffect, useState } from "react";
import { rangeFromPassage } from "@/components/article/dom-passage";
import { measureBlock, measurePassages } from "@/components/article/measure-passages";
import type { Passage } from "@/domain/anchor/anchor";
import type { TextIndex } from "@/domain/document/text-index";
import { onPassagesMoved } from "./passages-moved";

export type PassageTops = { annotations: Map<string, number>; composer: number | null };

/** Space between the first line of the words and the card's own first line. */
const LINE_UP = -8;

function measure(
  root: HTMLElement,
  margin: HTMLElement,
  index: TextIndex,
  pending: Passage | null,
): PassageTops {
  const rootTop = root.getBoundingClientRect().top;
  const offset = rootTop - margin.getBoundingClientRect().top + LINE_UP;
  const annotations = measurePassages(root);
  for (const [id, top] of annotations) annotations.set(id, Math.round(top + offset));
  const range = pending && rangeFromPassage(root, pending, index);
  const composer = range ? Math.round(range.getBoundingClientRect().top - rootTop + offset) : null;
  return { annotations, composer };
}

/** The same tops with those of a few blocks measured anew; the very same where nothing has moved. */
function measureAgain(
  tops: PassageTops | null,
  root: HTMLElement,
  margin: HTMLElement,
  blocks: ReadonlySet<Element>,
): PassageTops | null {
  if (!tops) return tops;
  const offset = root.getBoundingClientRect().top - margin.getBoundingClientRect().top + LINE_UP;
  const fresh = [...blocks].flatMap((block) => [...measureBlock(root, block)]);
  const moved = fresh
    .map(([id, top]): [string, number] => [id, Math.round(top + offset)])
    .filter(([id, top]) => tops.annotations.get(id) !== top);
  return moved.length === 0 ? tops : { ...tops, annotations: new Map([...tops.annotations, ...moved]) };
}

/**
 * How far below the top of the margin each annotated passage stands, `null` until it has been measured. `shown`
 * is whatever the article shows: when it changes, or the article's size does, everything is measured again.
 */
export function usePassageTops(
  rootRef: RefObject<HTMLElement | null>,
  marginRef: RefObject<HTMLElement | null>,
  index: TextIndex,
  pending: Passage | null,
  shown: unknown,
): PassageTops | null {
  const [tops, setTops] = useState<PassageTops | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` says when to measure again
  useLayoutEffect(() => {
    const root = rootRef.current;
    const margin = marginRef.current;
    if (!root || !margin) return;
    const update = () => setTops(measure(root, margin, index, pending));
    update();
    const observer = new ResizeObserver(update);
    observer.observe(root);
    const stop = onPassagesMoved(root, (blocks) => {
      if (blocks) setTops((tops) => measureAgain(tops, root, margin, blocks));
      else update();
    });
    return () => {
      observer.disconnect();
      stop();
    };
  }, [rootRef, marginRef, index, pending, shown]);
  return tops;
}

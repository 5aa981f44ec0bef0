"use client";

import { type RefObject, useLayoutEffect, useState } from "react";
import { rangeFromPassage } from "@/components/article/dom-passage";
import { measurePassages } from "@/components/article/measure-passages";
import type { Passage } from "@/domain/anchor/anchor";
import type { TextIndex } from "@/domain/document/text-index";
import { PASSAGES_MOVED } from "./passages-moved";

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

/** While somebody types, cards need not follow every key. Milliseconds. */
const FOLLOW_AFTER = 120;

function throttled(work: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const call = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      work();
    }, FOLLOW_AFTER);
  };
  return { call, cancel: () => clearTimeout(timer) };
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
    const soon = throttled(update);
    root.addEventListener(PASSAGES_MOVED, soon.call);
    return () => {
      observer.disconnect();
      root.removeEventListener(PASSAGES_MOVED, soon.call);
      soon.cancel();
    };
  }, [rootRef, marginRef, index, pending, shown]);
  return tops;
}

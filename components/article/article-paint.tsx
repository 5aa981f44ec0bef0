import { type RefObject, useEffect, useMemo, useState } from "react";
import type { Passage } from "@/domain/anchor/anchor";
import type { TextIndex } from "@/domain/document/text-index";
import { type Box, caretBox } from "./caret-box";
import { rangeFromPassage } from "./dom-passage";
import type { Highlight } from "./highlight";
import { annotationIdsOf } from "./measure-passages";
import { useCustomHighlight } from "./use-custom-highlight";

const NO_PASSAGES: readonly Passage[] = [];

/** Paints over the article what changes at the speed of the hand: the passage being annotated, what is hovered. */
export function ArticlePaint({
  rootRef,
  index,
  highlights,
  pendingPassage,
  previewPassage,
  shown,
}: {
  rootRef: RefObject<HTMLElement | null>;
  index: TextIndex;
  highlights: readonly Highlight[];
  pendingPassage: Passage | null;
  previewPassage: Passage | null;
  shown: unknown;
}) {
  const hovered = useHoveredRun(rootRef);
  const pending = useMemo(() => (pendingPassage ? [pendingPassage] : NO_PASSAGES), [pendingPassage]);
  const preview = useMemo(() => (previewPassage ? [previewPassage] : NO_PASSAGES), [previewPassage]);
  const hover = useMemo(
    () => (hovered ? highlights.filter(({ id }) => id === hovered) : NO_PASSAGES),
    [highlights, hovered],
  );
  useCustomHighlight("selection-kept", pending, rootRef, index, shown);
  useCustomHighlight("hover", hover, rootRef, index, shown);
  useCustomHighlight("preview", preview, rootRef, index, shown);
  const box = usePointBox(rootRef, index, previewPassage ?? pendingPassage, shown);
  return box && <span className="article-caret" data-kept="" style={box} aria-hidden />;
}

/** The shortest annotation under the pointer. */
function useHoveredRun(rootRef: RefObject<HTMLElement | null>): string | null {
  const [id, setId] = useState<string | null>(null);
  useEffect(() => {
    const root = rootRef.current;
    const listening = new AbortController();
    const over = (event: PointerEvent) => {
      if (event.pointerType !== "mouse") return;
      const run = event.target instanceof Element ? event.target.closest("[data-annotation-ids]") : null;
      setId(run ? (annotationIdsOf(run)[0] ?? null) : null);
    };
    root?.addEventListener("pointerover", over, { signal: listening.signal });
    root?.addEventListener("pointerleave", () => setId(null), { signal: listening.signal });
    return () => listening.abort();
  }, [rootRef]);
  return id;
}

/** Where a kept insertion point stands: a highlight cannot paint what has no width. */
function usePointBox(
  rootRef: RefObject<HTMLElement | null>,
  index: TextIndex,
  passage: Passage | null,
  shown: unknown,
): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  const painted = passage !== null && shown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `painted` stands for the text nodes on the page
  useEffect(() => {
    const root = rootRef.current;
    if (!root || !passage || passage.start !== passage.end) return setBox(null);
    const measure = () => {
      const range = rangeFromPassage(root, passage, index);
      setBox(range && caretBox(range, root));
    };
    const resized = new ResizeObserver(measure);
    resized.observe(root);
    return () => resized.disconnect();
  }, [rootRef, index, passage, painted]);
  return box;
}

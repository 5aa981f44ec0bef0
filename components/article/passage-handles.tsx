"use client";

import { type PointerEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Passage } from "@/domain/anchor/anchor";
import type { TextIndex } from "@/domain/document/text-index";
import type { Box } from "./caret-box";
import { rangeFromPassage } from "./dom-passage";
import { offsetAtPoint } from "./offset-at-point";
import { type Edge, withEdgeAt } from "./word-edges";

type Props = {
  rootRef: RefObject<HTMLElement | null>;
  index: TextIndex;
  passage: Passage;
  /** Changes with what the article shows. */
  shown: unknown;
  onMove: (passage: Passage) => void;
  onRelease: () => void;
  onCancel: () => void;
};

/**
 * The two ends of a passage, to be drawn elsewhere by mouse or finger: to words, with Alt to characters. Nothing for
 * those who do not see them: Shift and the arrow keys do the same.
 */
export function PassageHandles(props: Props) {
  const overlay = useRef<HTMLDivElement>(null);
  const boxes = useEdgeBoxes(overlay, props);
  const { dragging, ...drag } = useDrag(props);
  return (
    <div ref={overlay} aria-hidden="true" className="passage-handles" data-dragging={dragging ?? undefined}>
      {boxes &&
        (["start", "end"] as const).map((edge) => (
          <span
            key={edge}
            data-edge={edge}
            className="passage-handle"
            style={boxes[edge]}
            onPointerDown={(event) => drag.begin(event, edge)}
            onPointerMove={drag.move}
            onPointerUp={drag.release}
            onPointerCancel={drag.cancel}
          />
        ))}
    </div>
  );
}

type Boxes = Record<Edge, Box>;

function useEdgeBoxes(
  overlay: RefObject<HTMLElement | null>,
  { rootRef, index, passage, shown }: Props,
): Boxes | null {
  const [boxes, setBoxes] = useState<Boxes | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` stands for the text nodes on the page
  useLayoutEffect(() => {
    const root = rootRef.current;
    if (!root) return;
    const measure = () => {
      const rects = [...(rangeFromPassage(root, passage, index)?.getClientRects() ?? [])];
      const lines = rects.filter(({ width }) => width > 0);
      const [first, last] = [lines[0], lines.at(-1)];
      const origin = overlay.current?.getBoundingClientRect();
      if (!first || !last || !origin) return setBoxes(null);
      const box = ({ top, height }: DOMRect, x: number) => ({
        top: top - origin.top,
        left: x - origin.left,
        height,
      });
      setBoxes({ start: box(first, first.left), end: box(last, last.right) });
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(root);
    return () => resized.disconnect();
  }, [overlay, rootRef, index, passage, shown]);
  return boxes;
}

type Held = { edge: Edge; from: Passage; x: number; y: number };

function useDrag({ rootRef, index, passage, onMove, onRelease, onCancel }: Props) {
  const held = useRef<Held | null>(null);
  const [dragging, setDragging] = useState<Edge | null>(null);
  const end = (then: () => void) => {
    if (!held.current) return;
    held.current = null;
    setDragging(null);
    then();
  };
  useEscape(dragging !== null, () => end(onCancel));
  return {
    dragging,
    begin(event: PointerEvent<HTMLElement>, edge: Edge) {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      const { left, top, height } = event.currentTarget.getBoundingClientRect();
      // The hand may have taken it anywhere: what it points at is the line the handle stands on.
      held.current = { edge, from: passage, x: event.clientX - left, y: event.clientY - top - height / 2 };
      setDragging(edge);
    },
    move({ clientX, clientY, altKey }: PointerEvent) {
      const { current } = held;
      const root = rootRef.current;
      if (!current || !root) return;
      const offset = offsetAtPoint(root, index, clientX - current.x, clientY - current.y);
      const unit = altKey ? "character" : "word";
      if (offset !== null) onMove(withEdgeAt(index, current.from, current.edge, offset, unit));
    },
    release: () => end(onRelease),
    cancel: () => end(onCancel),
  };
}

function useEscape(isOn: boolean, onEscape: () => void): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    document.addEventListener("keydown", press, { capture: true });
    return () => document.removeEventListener("keydown", press, { capture: true });
  }, [isOn]);
}

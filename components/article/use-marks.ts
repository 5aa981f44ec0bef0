import { useEffect, useMemo, useRef } from "react";
import type { TextIndex } from "@/domain/document/text-index";
import { type DrawnMarks, drawMarks } from "./draw-marks";
import type { Highlight } from "./highlight";
import { canStandInPlace, correctionsInPlace, type MarksOfBlocks } from "./marks-by-block";

/** What lies on each block, made from what lay there at the last render: what is added or activated is little of it. */
export function useMarks(
  index: TextIndex,
  highlights: readonly Highlight[],
  activeId: string | null,
): MarksOfBlocks {
  const last = useRef<DrawnMarks | null>(null);
  const preferredId = usePreferredId(highlights, activeId);
  const drawn = useMemo(
    () => drawMarks(last.current, index, highlights, preferredId),
    [index, highlights, preferredId],
  );
  useEffect(() => {
    last.current = drawn;
  }, [drawn]);
  return drawn.marks;
}

/** The active annotation, where it shows in place only because it is active: a rival of a correction that does. */
function usePreferredId(highlights: readonly Highlight[], activeId: string | null): string | null {
  return useMemo(() => {
    const active = highlights.find(({ id }) => id === activeId);
    if (!active || !canStandInPlace(active)) return null;
    return correctionsInPlace(highlights, null).has(active.id) ? null : active.id;
  }, [highlights, activeId]);
}

import { useLayoutEffect, useMemo, useRef } from "react";
import type { TextIndex } from "@/domain/document/text-index";
import { type DrawnMarks, drawMarks } from "./draw-marks";
import type { Highlight } from "./highlight";
import type { MarksOfBlocks } from "./marks-by-block";

/** What lies on each block, made from what lay there at the last render: what is added or activated is little of it. */
export function useMarks(
  index: TextIndex,
  highlights: readonly Highlight[],
  activeId: string | null,
): MarksOfBlocks {
  const last = useRef<DrawnMarks | null>(null);
  const drawn = useMemo(
    () => drawMarks(last.current, index, highlights, activeId),
    [index, highlights, activeId],
  );
  useLayoutEffect(() => {
    last.current = drawn;
  }, [drawn]);
  return drawn.marks;
}

import { type RefObject, useEffect, useState } from "react";
import { measureLines, type SideLine } from "./measure-lines";

/** At the side of the article, a line beside each of its lines that holds annotated words. Keys need none: j and k. */
export function SideLines({
  rootRef,
  shown,
  onActivate,
}: {
  rootRef: RefObject<HTMLElement | null>;
  /** What the article on the page was rendered from. */
  shown: unknown;
  onActivate: (ids: string[]) => void;
}) {
  const lines = useSideLines(rootRef, shown);
  return (
    <span aria-hidden="true" className="side-lines">
      {lines.map(({ top, height, ids }) => (
        <button
          key={top}
          type="button"
          tabIndex={-1}
          className="side-line"
          style={{ top, height }}
          onClick={(event) => {
            event.stopPropagation();
            onActivate(ids);
          }}
        />
      ))}
    </span>
  );
}

const NO_LINES: SideLine[] = [];

function useSideLines(rootRef: RefObject<HTMLElement | null>, shown: unknown): SideLine[] {
  const [lines, setLines] = useState<SideLine[]>(NO_LINES);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` says when to measure again
  useEffect(() => {
    const root = rootRef.current;
    if (!root) return;
    const resized = new ResizeObserver(() => setLines(measureLines(root)));
    resized.observe(root);
    return () => resized.disconnect();
  }, [rootRef, shown]);
  return lines;
}

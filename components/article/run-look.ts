import type { BlockMark } from "./block-mark";
import type { HighlightKind } from "./highlight";

/** What one kind of annotation does to a run. `closed`: none of that kind asks for anything any more. */
export type Layer = { kind: HighlightKind; closed: boolean };

/** The element around an annotated run, what is written on it, and the layers inside it, outermost first. */
export type RunLook = {
  element: "del" | "mark";
  attributes: Record<string, string | true | undefined>;
  inner: Layer[];
};

type Stretch = { start: number; end: number; annotationIds: readonly string[] };

/** How a run shows its annotations, the same where it is read and where it is written. */
export function runLook(run: Stretch, marks: readonly BlockMark[]): RunLook {
  const [outer, ...inner] = layersOf(marks);
  const active = marks.find((mark) => mark.active);
  return {
    element: marks.some((mark) => mark.struck) ? "del" : "mark",
    attributes: {
      "data-annotation-ids": run.annotationIds.join(" "),
      "data-kind": outer?.kind,
      "data-closed": outer?.closed || undefined,
      "data-kept": marks.every((mark) => mark.goesOn && !mark.struck) || undefined,
      "data-crowded": marks.length > inner.length + 1 || undefined,
      "data-active": active !== undefined || undefined,
      "data-first": (active?.start === run.start && !goesOn(active, "before")) || undefined,
      "data-last": (active?.end === run.end && !goesOn(active, "after")) || undefined,
      "aria-details": run.annotationIds.map((id) => `listed-${id}`).join(" "),
    },
    inner,
  };
}

function goesOn(mark: BlockMark, beyond: "before" | "after"): boolean {
  return mark.goesOn === beyond || mark.goesOn === "both";
}

/** Each kind once: struck words first, then by length, so that a long passage's line keeps its height. */
function layersOf(marks: readonly BlockMark[]): Layer[] {
  const [only, another] = marks;
  if (only && !another) return [{ kind: only.kind, closed: !only.open }];
  const outermostFirst = marks.toReversed().sort((a, b) => Number(b.struck) - Number(a.struck));
  const kinds = [...new Set(outermostFirst.map((mark) => mark.kind))];
  return kinds.map((kind) => ({ kind, closed: marks.every((mark) => mark.kind !== kind || !mark.open) }));
}

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
  // Only what there is: of all that is rendered this is what there is most of.
  const attributes: RunLook["attributes"] = {
    "data-annotation-ids": run.annotationIds.join(" "),
    "data-kind": outer?.kind,
    "aria-details": run.annotationIds.map((id) => `listed-${id}`).join(" "),
  };
  if (outer?.closed) attributes["data-closed"] = true;
  if (marks.length > inner.length + 1) attributes["data-crowded"] = true;
  const active = marks.find((mark) => mark.active);
  if (active) {
    attributes["data-active"] = true;
    if (active.start === run.start && !goesOn(active, "before")) attributes["data-first"] = true;
    if (active.end === run.end && !goesOn(active, "after")) attributes["data-last"] = true;
  }
  return { element: marks.some((mark) => mark.struck) ? "del" : "mark", attributes, inner };
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

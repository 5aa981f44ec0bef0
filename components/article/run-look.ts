import type { Run } from "@/domain/annotation/runs";
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

/** A run of an article with what lies on it. */
export type MarkedRun = Run<BlockMark>;

/** How a run shows its annotations, the same where it is read and where it is written. */
export function runLook({ start, end, covering: marks }: MarkedRun): RunLook {
  const ids = marks.map(({ id }) => id);
  const layers = layersOf(marks);
  const inner = layers.slice(1);
  // Only what there is: of all that is rendered this is what there is most of.
  const attributes: RunLook["attributes"] = {
    "data-annotation-ids": ids.join(" "),
    "data-kind": layers[0]?.kind,
    "aria-details": ids.map((id) => `listed-${id}`).join(" "),
  };
  if (layers[0]?.closed) attributes["data-closed"] = true;
  if (marks.length > layers.length) attributes["data-crowded"] = true;
  const active = marks.find((mark) => mark.active);
  if (active) {
    attributes["data-active"] = true;
    if (active.start === start && !goesOn(active, "before")) attributes["data-first"] = true;
    if (active.end === end && !goesOn(active, "after")) attributes["data-last"] = true;
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

import { Decoration } from "prosemirror-view";
import { runsOfBlock } from "@/domain/annotation/runs";
import type { BlockMark } from "../block-mark";
import { type MarkedRun, runLook } from "../run-look";
import { HIDDEN } from "./hidden-words";
import type { EditedBlock } from "./highlight-blocks";
import { hiddenPlace, insertedWidget } from "./inserted-widget";

/**
 * The annotations of a block, drawn as the reading view draws them (`text-run.tsx`). With `isFinal` the words that
 * would go are hidden, and a press finds their correction at the words that would come.
 */
export function blockDecorations(
  { node, start }: EditedBlock,
  marks: readonly BlockMark[],
  isFinal: boolean,
): Decoration[] {
  return runsOfBlock(wordsOnly(node.textContent), marks).flatMap((run) => [
    ...run.points.map((mark) => pointWidget(start, mark)),
    ...runDecorations(start, run, isFinal),
  ]);
}

/** Marks and breaks are ProseMirror's own: for it a run is cut by annotations alone. */
function wordsOnly(text: string) {
  return {
    type: "paragraph" as const,
    attrs: { id: "" },
    ...(text && { content: [{ type: "text" as const, text }] }),
  };
}

function pointWidget(start: number, mark: BlockMark): Decoration {
  const { id, kind, active, open, inserted, goesOn } = mark;
  return Decoration.widget(start + mark.start, () => insertedWidget(mark), {
    side: -1,
    ignoreSelection: true,
    key: [id, kind, active, open, inserted, goesOn].join("/"),
  });
}

/** Where hidden words stand: their cards keep to it. */
function placeWidget(position: number, marks: readonly BlockMark[]): Decoration {
  const ids = marks.map(({ id }) => id).join(" ");
  return Decoration.widget(position, () => hiddenPlace(ids), { side: -1, ignoreSelection: true, key: ids });
}

function runDecorations(start: number, run: MarkedRun, isFinal: boolean): Decoration[] {
  if (run.covering.length === 0) return [];
  const draw = (attributes: Record<string, unknown>) =>
    Decoration.inline(start + run.start, start + run.end, attributes as Record<string, string>);
  if (isFinal && run.covering.some((mark) => mark.struck))
    return [
      placeWidget(start + run.start, run.covering),
      Decoration.inline(start + run.start, start + run.end, { nodeName: "del", class: "would-go" }, HIDDEN),
    ];
  const { element, attributes, inner } = runLook(run);
  return [
    draw({ nodeName: element, ...attributes }),
    ...inner.map(({ kind, closed }, depth) =>
      draw({
        nodeName: "span",
        "data-kind": kind,
        "data-closed": closed || undefined,
        "data-depth": String(depth + 1),
      }),
    ),
  ];
}

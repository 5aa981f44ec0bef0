import { Decoration } from "prosemirror-view";
import { type Run, runsOfBlock } from "@/domain/annotation/runs";
import type { BlockMark } from "../block-mark";
import { runLook } from "../run-look";
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
  const spans = marks.filter((mark) => mark.start < mark.end);
  const points = marks.filter((mark) => mark.start === mark.end);
  return runsOfBlock(wordsOnly(node.textContent), marks).flatMap((run) => [
    ...run.insertions.flatMap((id) => at(points, id, run.start)).map((mark) => pointWidget(start, mark)),
    ...runDecorations(
      start,
      run,
      run.annotationIds.flatMap((id) => at(spans, id, run.start)),
      isFinal,
    ),
  ]);
}

/** The mark of an annotation there; one that shows word by word has several in a block. */
function at(marks: readonly BlockMark[], id: string, offset: number): BlockMark[] {
  return marks.filter(
    (mark) => mark.id === id && mark.start <= offset && offset <= Math.max(mark.start, mark.end - 1),
  );
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
function placeWidget(position: number, annotationIds: readonly string[]): Decoration {
  const ids = annotationIds.join(" ");
  return Decoration.widget(position, () => hiddenPlace(ids), { side: -1, ignoreSelection: true, key: ids });
}

function runDecorations(
  start: number,
  run: Run,
  marks: readonly BlockMark[],
  isFinal: boolean,
): Decoration[] {
  if (marks.length === 0 || run.start === run.end) return [];
  const draw = (attributes: Record<string, unknown>) =>
    Decoration.inline(start + run.start, start + run.end, attributes as Record<string, string>);
  if (isFinal && marks.some((mark) => mark.struck))
    return [
      placeWidget(start + run.start, run.annotationIds),
      Decoration.inline(start + run.start, start + run.end, { nodeName: "del", class: "would-go" }, HIDDEN),
    ];
  const { element, attributes, inner } = runLook(run, marks);
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

import type { ReactNode } from "react";
import type { Run } from "@/domain/annotation/runs";
import type { MarkJson } from "@/domain/document/document-json";
import type { BlockMark } from "./block-mark";
import { type Layer, runLook } from "./run-look";

const MARK_ELEMENTS = {
  strong: "strong",
  emphasis: "em",
  underline: "u",
  strike: "s",
  code: "code",
} as const;

/** One run of words: its marks inside, its annotations around them, the longest passage outermost. */
export function textRun(run: Run, marks: readonly BlockMark[]): ReactNode {
  if (run.start === run.end) return null;
  const words = run.hardBreak ? <br /> : withMarks(run.text, run.marks);
  if (marks.length === 0) return words;
  const { element: Element, attributes, inner } = runLook(run, marks);
  return (
    <Element key={run.start} {...attributes}>
      {withLayers(words, inner)}
    </Element>
  );
}

function withLayers(words: ReactNode, layers: readonly Layer[]): ReactNode {
  return layers.reduceRight(
    (inside: ReactNode, { kind, closed }, depth) => (
      <span key={kind} data-kind={kind} data-closed={closed || undefined} data-depth={depth + 1}>
        {inside}
      </span>
    ),
    words,
  );
}

function withMarks(text: string, marks: readonly MarkJson[]): ReactNode {
  return marks.reduceRight((inside: ReactNode, mark) => {
    if (mark.type === "link") return inside;
    const Element = MARK_ELEMENTS[mark.type];
    return <Element key={mark.type}>{inside}</Element>;
  }, text);
}

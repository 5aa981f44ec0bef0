import { Fragment, type ReactNode } from "react";
import { type Layer, type MarkedRun, runLook } from "./run-look";

const MARK_ELEMENTS = {
  strong: "strong",
  emphasis: "em",
  underline: "u",
  strike: "s",
  code: "code",
} as const;

/**
 * One run of words: its marks inside, its annotations around them, the longest passage outermost. All have a key, so that
 * where one is cut in two React leaves the others alone.
 */
export function textRun(run: MarkedRun): ReactNode {
  if (run.start === run.end) return null;
  const words = run.hardBreak ? <br key={run.start} /> : withMarks(run);
  if (run.covering.length === 0)
    return typeof words === "string" ? <Fragment key={run.start}>{words}</Fragment> : words;
  const { element: Element, attributes, inner } = runLook(run);
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

function withMarks({ start, text, marks }: MarkedRun): ReactNode {
  return marks.reduceRight((inside: ReactNode, mark) => {
    if (mark.type === "link") return inside;
    const Element = MARK_ELEMENTS[mark.type];
    return <Element key={start}>{inside}</Element>;
  }, text);
}

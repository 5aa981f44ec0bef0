import type { ReactNode } from "react";
import type { Run } from "@/domain/annotation/runs";
import type { MarkJson } from "@/domain/document/document-json";
import type { BlockMark } from "./block-mark";
import type { HighlightKind } from "./highlight";

const MARK_ELEMENTS = {
  strong: "strong",
  emphasis: "em",
  underline: "u",
  strike: "s",
  code: "code",
} as const;

/** What one kind of annotation does to a run. `closed`: none of that kind asks for anything any more. */
type Layer = { kind: HighlightKind; closed: boolean };

/** One run of words: its marks inside, its annotations around them, the longest passage outermost. */
export function TextRun({ run, marks }: { run: Run; marks: readonly BlockMark[] }) {
  if (run.start === run.end) return null;
  const words = run.hardBreak ? <br /> : withMarks(run.text, run.marks);
  if (marks.length === 0) return words;
  const [outer, ...inner] = layersOf(marks);
  const active = marks.find((mark) => mark.active);
  const Element = marks.some((mark) => mark.struck) ? "del" : "mark";
  return (
    <Element
      data-annotation-ids={run.annotationIds.join(" ")}
      data-kind={outer?.kind}
      data-closed={outer?.closed || undefined}
      data-crowded={marks.length > inner.length + 1 || undefined}
      data-active={active !== undefined || undefined}
      data-first={active?.start === run.start || undefined}
      data-last={active?.end === run.end || undefined}
      aria-details={run.annotationIds.map((id) => `listed-${id}`).join(" ")}
    >
      {withLayers(words, inner)}
    </Element>
  );
}

/** Each kind once: struck words first, then by length, so that a long passage's line keeps its height. */
function layersOf(marks: readonly BlockMark[]): Layer[] {
  const outermostFirst = marks.toReversed().sort((a, b) => Number(b.struck) - Number(a.struck));
  const kinds = [...new Set(outermostFirst.map((mark) => mark.kind))];
  return kinds.map((kind) => ({ kind, closed: marks.every((mark) => mark.kind !== kind || !mark.open) }));
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

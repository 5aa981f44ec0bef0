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

/** One run of words: its marks inside, its annotations around them. */
export function TextRun({ run, marks }: { run: Run; marks: readonly BlockMark[] }) {
  if (run.start === run.end) return null;
  const words = run.hardBreak ? <br /> : withMarks(run.text, run.marks);
  if (marks.length === 0) return words;
  const kinds = kindsOf(marks);
  const Element = marks.some((mark) => mark.struck) ? "del" : "mark";
  return (
    <Element
      data-annotation-ids={run.annotationIds.join(" ")}
      data-kind={kinds[0]}
      data-active={marks.some((mark) => mark.active) || undefined}
      data-closed={marks.every((mark) => !mark.open) || undefined}
      data-layered={marks.length > kinds.length || undefined}
      data-first={marks.some((mark) => mark.active && mark.start === run.start) || undefined}
      data-last={marks.some((mark) => mark.active && mark.end === run.end) || undefined}
      aria-details={run.annotationIds.map((id) => `annotation-${id}`).join(" ")}
    >
      {withKinds(words, kinds.slice(1))}
    </Element>
  );
}

/** Each kind once; open ones first, so that the outer element wears the one that matters. */
function kindsOf(marks: readonly BlockMark[]): HighlightKind[] {
  const ordered = [...marks].sort(
    (a, b) => Number(b.struck) - Number(a.struck) || Number(b.open) - Number(a.open),
  );
  return [...new Set(ordered.map((mark) => mark.kind))];
}

function withKinds(words: ReactNode, kinds: readonly HighlightKind[]): ReactNode {
  return kinds.reduceRight(
    (inner: ReactNode, kind, depth) => (
      <span key={kind} data-kind={kind} data-depth={depth + 1}>
        {inner}
      </span>
    ),
    words,
  );
}

function withMarks(text: string, marks: readonly MarkJson[]): ReactNode {
  return marks.reduceRight((inner: ReactNode, mark) => {
    if (mark.type === "link") return inner;
    const Element = MARK_ELEMENTS[mark.type];
    return <Element key={mark.type}>{inner}</Element>;
  }, text);
}

import type { ReactNode } from "react";
import type { BlockHighlight, Run } from "@/domain/annotation/runs";
import { MarkedWords } from "./marked-words";

/** Words of a block that an annotation stands on. `open`: it still asks for something. */
export type ComparedPassage = BlockHighlight & { kind: string; open: boolean };

/** Words of one segment: what a comparison itself cuts is a highlight that says nothing. */
export type ComparedRun = Run<ComparedPassage | BlockHighlight>;

type Props = {
  run: ComparedRun;
  /** Whether the words have a ground of their own already. */
  changed: boolean;
  /** The element that tells of an annotation. */
  elementOf: (annotationId: string) => string;
  children: ReactNode;
};

/**
 * The words of a run with their marks, and the line of each kind that covers them once. They lead to what was said of
 * the shortest passage, unless they are a link, or white space, which would be a link without a name.
 */
export function PassageWords({ run, changed, elementOf, children }: Props) {
  const words = <MarkedWords marks={run.marks}>{children}</MarkedWords>;
  const covering = run.covering.filter((each) => "kind" in each);
  const [shortest] = covering;
  if (!shortest) return words;
  const leads = run.text.trim() !== "" && !run.marks.some(({ type }) => type === "link");
  const linked = leads ? (
    <a href={`#${elementOf(shortest.id)}`} className="decoration-transparent!">
      {words}
    </a>
  ) : (
    words
  );
  return [...new Set(covering.map(({ kind }) => kind))].reduce((inside: ReactNode, kind, at) => {
    const closed = covering.every((passage) => passage.kind !== kind || !passage.open) || undefined;
    if (at === 0 && !changed)
      return (
        <mark key={kind} data-kind={kind} data-closed={closed}>
          {inside}
        </mark>
      );
    return (
      <span key={kind} data-kind={kind} data-closed={closed} data-depth={changed ? at + 1 : at}>
        {inside}
      </span>
    );
  }, linked);
}

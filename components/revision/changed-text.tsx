import { Fragment, type ReactNode } from "react";
import { type BlockHighlight, type Run, runsOfBlock } from "@/domain/annotation/runs";
import type { MarkJson, TextBlockJson } from "@/domain/document/document-json";
import { isSafeLink } from "@/domain/document/safe-address";
import type { BlockChange } from "./block-changes";

const ELEMENTS = { strong: "strong", emphasis: "em", underline: "u", strike: "s", code: "code" } as const;

/** Words of a block that an annotation stood on. `open`: it still asked for something. */
export type AnnotatedPassage = BlockHighlight & { kind: string; open: boolean };

type Props = {
  block: TextBlockJson;
  changes: readonly BlockChange[];
  passages: readonly AnnotatedPassage[];
  /** The element that tells of an annotation. */
  elementOf: (annotationId: string) => string;
};

/** The words of a block with what its revision changed, and with the passages of the annotations of then. */
export function ChangedText({ block, changes, passages, elementOf }: Props) {
  const removed = new Map(changes.map((change) => [change.id, change.removed]));
  const covering = passages.filter(({ start, end }) => start < end);
  return stretchesOf(runsOfBlock(block, [...changes, ...covering]), changes).map(({ cameId, runs }) => {
    const words = runs.map((run) => (
      <Annotated
        key={run.start}
        run={run}
        passages={covering.filter(({ id }) => run.annotationIds.includes(id))}
        came={cameId !== undefined}
        elementOf={elementOf}
      />
    ));
    return (
      <Fragment key={`${runs[0]?.start}-${runs[0]?.end}`}>
        {runs[0]?.insertions.map((id) => (
          <del key={id} id={id} className="scroll-mt-32">
            {removed.get(id)}
          </del>
        ))}
        {cameId ? (
          <ins id={cameId} className="scroll-mt-32">
            {words}
          </ins>
        ) : (
          words
        )}
      </Fragment>
    );
  });
}

type Stretch = { cameId: string | undefined; runs: Run[] };

/** Runs one by one, but those that came by one change together, however marks and passages cut them. */
function stretchesOf(runs: readonly Run[], changes: readonly BlockChange[]): Stretch[] {
  const came = new Set(changes.filter(({ removed }) => removed === undefined).map(({ id }) => id));
  const stretches: Stretch[] = [];
  for (const run of runs) {
    const cameId = run.annotationIds.find((id) => came.has(id));
    const last = stretches.at(-1);
    if (last && cameId !== undefined && last.cameId === cameId) last.runs.push(run);
    else stretches.push({ cameId, runs: [run] });
  }
  return stretches;
}

type AnnotatedProps = Pick<Props, "passages" | "elementOf"> & { run: Run; came: boolean };

/**
 * Each kind's line once; the words lead to what was said of the shortest passage, unless they are a link, or white
 * space, which would be a link without a name.
 */
function Annotated({ run, passages, came, elementOf }: AnnotatedProps) {
  const words = run.hardBreak ? <br /> : marked(run.text, run.marks);
  const [shortest] = run.annotationIds.filter((id) => passages.some((passage) => passage.id === id));
  if (!shortest) return words;
  const leads = run.text.trim() !== "" && !run.marks.some(({ type }) => type === "link");
  const linked = leads ? (
    <a href={`#${elementOf(shortest)}`} className="decoration-transparent!">
      {words}
    </a>
  ) : (
    words
  );
  return [...new Set(passages.map(({ kind }) => kind))].reduce((inside: ReactNode, kind, at) => {
    const closed = passages.every((passage) => passage.kind !== kind || !passage.open) || undefined;
    if (at === 0 && !came)
      return (
        <mark key={kind} data-kind={kind} data-closed={closed}>
          {inside}
        </mark>
      );
    return (
      <span key={kind} data-kind={kind} data-closed={closed} data-depth={came ? at + 1 : at}>
        {inside}
      </span>
    );
  }, linked);
}

function marked(text: string, marks: readonly MarkJson[]): ReactNode {
  let words: ReactNode = text;
  for (const mark of marks.toReversed()) {
    if (mark.type === "link") words = <Linked href={mark.attrs.href}>{words}</Linked>;
    else {
      const Element = ELEMENTS[mark.type];
      words = <Element>{words}</Element>;
    }
  }
  return words;
}

function Linked({ href, children }: { href: string; children: ReactNode }) {
  if (!isSafeLink(href)) return children;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

import { Fragment, type ReactNode } from "react";
import { type Run, runsOfBlock } from "@/domain/annotation/runs";
import type { MarkJson, TextBlockJson } from "@/domain/document/document-json";
import { isSafeLink } from "@/domain/document/safe-address";
import type { BlockChange } from "./block-changes";

const ELEMENTS = { strong: "strong", emphasis: "em", underline: "u", strike: "s", code: "code" } as const;

/** The words of a block with what its revision changed: what went struck, what came underlined. */
export function ChangedText({ block, changes }: { block: TextBlockJson; changes: readonly BlockChange[] }) {
  const removed = new Map(changes.map((change) => [change.id, change.removed]));
  return runsOfBlock(block, changes).map((run) => (
    <Fragment key={`${run.start}-${run.end}`}>
      {run.insertions.map((id) => (
        <del key={id} id={id} className="scroll-mt-32">
          {removed.get(id)}
        </del>
      ))}
      <Words run={run} changes={changes} />
    </Fragment>
  ));
}

function Words({ run, changes }: { run: Run; changes: readonly BlockChange[] }) {
  const words = run.hardBreak ? <br /> : marked(run.text, run.marks);
  if (run.annotationIds.length === 0) return words;
  const begins = changes.find((change) => change.start === run.start && change.end > change.start);
  return (
    <ins id={begins?.id} className="scroll-mt-32">
      {words}
    </ins>
  );
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

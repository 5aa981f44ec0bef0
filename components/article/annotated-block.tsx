import { memo, type ReactNode } from "react";
import { isPlain } from "@/components/ui/visible-text";
import { type Run, runsOfBlock } from "@/domain/annotation/runs";
import type { MarkJson, TextBlockJson } from "@/domain/document/document-json";
import { isSafeLink } from "@/domain/document/safe-address";
import { type BlockMark, sameMarks } from "./block-mark";
import { BlockShell } from "./block-shell";
import { insertedText } from "./inserted-text";
import type { MarkedRun } from "./run-look";
import { textRun } from "./text-run";

const UNMARKED: readonly BlockMark[] = [];

type Link = Extract<MarkJson, { type: "link" }>;

/** A block with its annotations. Rendered again only when what it shows changes. */
export const AnnotatedBlock = memo(
  function AnnotatedBlock({
    block,
    marks = UNMARKED,
  }: {
    block: TextBlockJson;
    marks?: readonly BlockMark[];
  }) {
    return BlockShell({ block, children: annotatedWords(block, marks) });
  },
  (before, after) => before.block === after.block && sameMarks(before.marks, after.marks),
);

function annotatedWords(block: TextBlockJson, marks: readonly BlockMark[]): ReactNode {
  const runs = runsOfBlock(block, marks);
  if (runs.length === 0) return <br data-inserted="" />;
  const isAmongPlain = runs.every(({ text }) => isPlain(text));
  const render = (run: MarkedRun) => renderRun(run, isAmongPlain);
  if (!runs.some(linkOf)) return runs.flatMap(render);
  return linkGroups(runs).flatMap(({ link, runs: group }) => {
    const words = group.flatMap(render);
    return link ? <ArticleLink key={group[0]?.start} link={link} words={words} /> : words;
  });
}

function ArticleLink({ link, words }: { link: Link; words: ReactNode }) {
  const { href, title } = link.attrs;
  if (!isSafeLink(href)) return <span className="dead-link">{words}</span>;
  return (
    <a href={href} title={title ?? undefined} target="_blank" rel="noopener noreferrer" draggable={false}>
      {words}
    </a>
  );
}

/** No component and no fragment, only their nodes: of runs there are more than of anything else. */
function renderRun(run: MarkedRun, isAmongPlain: boolean): ReactNode | ReactNode[] {
  const words = textRun(run);
  return run.points.length > 0
    ? [...run.points.map((mark) => insertedText(mark, isAmongPlain)), words]
    : words;
}

/** Neighbouring runs of one link, so that a link that annotations cut stays one link. */
function linkGroups(runs: readonly MarkedRun[]): { link: Link | null; runs: MarkedRun[] }[] {
  const groups: { link: Link | null; runs: MarkedRun[] }[] = [];
  for (const run of runs) {
    const link = linkOf(run);
    const last = groups.at(-1);
    if (last && sameLink(last.link, link)) last.runs.push(run);
    else groups.push({ link, runs: [run] });
  }
  return groups;
}

function linkOf({ marks }: Run): Link | null {
  return marks.find((mark) => mark.type === "link") ?? null;
}

function sameLink(a: Link | null, b: Link | null): boolean {
  return a?.attrs.href === b?.attrs.href && a?.attrs.title === b?.attrs.title;
}

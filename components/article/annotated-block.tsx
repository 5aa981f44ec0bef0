import { Fragment, memo, type ReactNode } from "react";
import { type Run, runsOfBlock } from "@/domain/annotation/runs";
import type { MarkJson, TextBlockJson } from "@/domain/document/document-json";
import { isSafeLink } from "@/domain/document/safe-address";
import { type BlockMark, sameMarks } from "./block-mark";
import { BlockShell } from "./block-shell";
import { InsertedText } from "./inserted-text";
import { textRun } from "./text-run";

const UNMARKED: readonly BlockMark[] = [];

type Link = Extract<MarkJson, { type: "link" }>;
/** Of an annotation that shows word by word there are several. */
type MarksById = ReadonlyMap<string, readonly BlockMark[]>;

/** A block with its annotations. Rendered again only when what it shows changes. */
export const AnnotatedBlock = memo(
  function AnnotatedBlock({
    block,
    marks = UNMARKED,
  }: {
    block: TextBlockJson;
    marks?: readonly BlockMark[];
  }) {
    return <BlockShell block={block}>{annotatedWords(block, marks)}</BlockShell>;
  },
  (before, after) => before.block === after.block && sameMarks(before.marks, after.marks),
);

function annotatedWords(block: TextBlockJson, marks: readonly BlockMark[]): ReactNode {
  const runs = runsOfBlock(block, marks);
  if (runs.length === 0) return <br data-inserted="" />;
  const byId = byAnnotation(marks);
  return linkGroups(runs).flatMap(({ link, runs: group }): ReactNode[] => {
    const words = group.map((run) => renderRun(run, byId));
    return link ? [<ArticleLink key={group[0]?.start} link={link} words={words} />] : words;
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

function byAnnotation(marks: readonly BlockMark[]): MarksById {
  const byId = new Map<string, BlockMark[]>();
  for (const mark of marks) {
    const list = byId.get(mark.id);
    if (list) list.push(mark);
    else byId.set(mark.id, [mark]);
  }
  return byId;
}

/** No component and no fragment where one node will do: of runs there are more than of anything else. */
function renderRun(run: Run, byId: MarksById): ReactNode {
  const { start, annotationIds, insertions } = run;
  const words = textRun(
    run,
    annotationIds.flatMap((id) => covering(byId.get(id), start)),
  );
  if (insertions.length === 0 && (annotationIds.length > 0 || typeof words === "string")) return words;
  return (
    <Fragment key={start}>
      {insertions.map((id) => {
        const mark = byId.get(id)?.find((one) => one.start === start && one.end === start);
        return mark && <InsertedText key={id} mark={mark} />;
      })}
      {words}
    </Fragment>
  );
}

function covering(marks: readonly BlockMark[] = UNMARKED, start: number): readonly BlockMark[] {
  return marks.filter((mark) => mark.start <= start && start < mark.end);
}

/** Neighbouring runs of one link, so that a link that annotations cut stays one link. */
function linkGroups(runs: readonly Run[]): { link: Link | null; runs: Run[] }[] {
  const groups: { link: Link | null; runs: Run[] }[] = [];
  for (const run of runs) {
    const link = run.marks.find((mark) => mark.type === "link") ?? null;
    const last = groups.at(-1);
    if (last && sameLink(last.link, link)) last.runs.push(run);
    else groups.push({ link, runs: [run] });
  }
  return groups;
}

function sameLink(a: Link | null, b: Link | null): boolean {
  return a?.attrs.href === b?.attrs.href && a?.attrs.title === b?.attrs.title;
}

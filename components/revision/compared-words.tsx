import type { ReactNode } from "react";
import { differInNoBreak, VisibleText } from "@/components/ui/visible-text";
import { runsOfBlock } from "@/domain/annotation/runs";
import type { TextBlockJson } from "@/domain/document/document-json";
import type { BlockPair } from "@/domain/revision/comparison";
import type { FlatBlock } from "@/domain/revision/flat-blocks";
import { blockSegments, type Segment, type Showing } from "./block-segments";
import { carriedWords, markWords } from "./change-words";
import { type ComparedPassage, type ComparedRun, PassageWords } from "./passage-words";

export type Sides = { before: FlatBlock | undefined; after: FlatBlock | undefined };

type Props = {
  pair: BlockPair;
  sides: Sides;
  showing: Showing;
  /** What stands on the words of the newer block. */
  passages: readonly ComparedPassage[];
  elementOf: (annotationId: string) => string;
};

/** The words of a row: what went struck, what came underlined, what is marked otherwise said so. */
export function ComparedWords({ pair, sides, showing, passages, elementOf }: Props) {
  const lengths = { before: sides.before?.text.length ?? 0, after: sides.after?.text.length ?? 0 };
  const segments = blockSegments(pair, showing, lengths);
  const runs = {
    before: runsIn(sides.before?.block, segments, "before", []),
    after: runsIn(sides.after?.block, segments, "after", passages),
  };
  return segments.map((segment) => {
    const words = runs[segment.side]
      .filter(({ start, end }) => start >= segment.start && end <= segment.end && start < end)
      .map((run) => (
        <PassageWords key={run.start} run={run} changed={segment.tag !== "same"} elementOf={elementOf}>
          {segment.tag === "del" || segment.tag === "ins" ? exactWords(run, pair, sides) : plainWords(run)}
        </PassageWords>
      ));
    return (
      <SegmentWords
        key={`${segment.side}${segment.start}${segment.tag}`}
        segment={segment}
        href={linkIn(runs[segment.side], segment)}
      >
        {words}
      </SegmentWords>
    );
  });
}

/** The runs of one side, cut where its segments end. */
function runsIn(
  block: TextBlockJson | null | undefined,
  segments: readonly Segment[],
  side: Segment["side"],
  passages: readonly ComparedPassage[],
): ComparedRun[] {
  if (!block) return [];
  const cuts = segments
    .filter((segment) => segment.side === side && segment.start < segment.end)
    .map(({ start, end }) => ({ id: `cut-${start}`, start, end }));
  return runsOfBlock(block, [...passages, ...cuts]);
}

function plainWords({ hardBreak, text }: ComparedRun): ReactNode {
  return hardBreak ? <br /> : text;
}

/** Words that differ are shown as they are stored, so that what cannot be seen is seen. */
function exactWords({ hardBreak, text }: ComparedRun, pair: BlockPair, { before, after }: Sides): ReactNode {
  if (hardBreak)
    return (
      <>
        ↵<br />
      </>
    );
  const namesNoBreak =
    pair.before !== null && pair.after !== null && differInNoBreak(before?.text ?? "", after?.text ?? "");
  return <VisibleText text={text} namesNoBreak={namesNoBreak} />;
}

/** Where the words of a segment lead. */
function linkIn(runs: readonly ComparedRun[], { start, end }: Segment): string | undefined {
  const marks = runs.filter((run) => run.start >= start && run.end <= end).flatMap((run) => run.marks);
  return marks.find((mark) => mark.type === "link")?.attrs.href;
}

type SegmentProps = { segment: Segment; href: string | undefined; children: ReactNode };

function SegmentWords({ segment, href, children }: SegmentProps) {
  const { tag, change, main } = segment;
  if (tag === "same") return children;
  const step = change !== undefined && {
    "data-change": change,
    ...(main && { id: `change-${change}`, tabIndex: -1 }),
  };
  if (tag === "del") return <del {...step}>{children}</del>;
  if (tag === "ins") return <ins {...step}>{children}</ins>;
  const note = noteOf(segment, href);
  return (
    <span {...step}>
      {segment.start < segment.end && <span className="marked-otherwise">{children}</span>}
      {note && (
        <span className="change-note" title={note}>
          {" "}
          {note}
        </span>
      )}
    </span>
  );
}

function noteOf({ main, marks, carried, side }: Segment, href?: string): string | undefined {
  if (main && marks) return markWords(marks, href);
  return carried && carriedWords(side === "before" ? "split" : "joined", carried);
}

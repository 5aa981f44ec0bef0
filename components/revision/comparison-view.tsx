import "./comparison.css";
import type { BlockPair, Comparison } from "@/domain/revision/comparison";
import { type FlatBlock, flatBlocks } from "@/domain/revision/flat-blocks";
import type { Shell } from "./block-shown";
import { ChangeSteps } from "./change-steps";
import { type ComparisonMode, ComparisonRow } from "./comparison-row";
import type { ComparedPassage } from "./passage-words";
import { rowGroups } from "./row-groups";

type Props = {
  comparison: Comparison;
  mode: ComparisonMode;
  /** The element of a text block around its words, as the article shows it. */
  shell: Shell;
  /** What stands on the words of the newer text, by block. */
  passages?: ReadonlyMap<string, readonly ComparedPassage[]>;
  /** The element that tells of an annotation. */
  elementOf?: (annotationId: string) => string;
  /** What the two texts are called, above them where they stand side by side. */
  names?: { before: string; after: string };
  /** Whether long unchanged stretches are folded away. */
  isFolded?: boolean;
};

/** Two texts compared, for reading: every change can be stepped to with n and p. */
export function ComparisonView({ isFolded = true, ...props }: Props) {
  const { comparison, mode, names } = props;
  const row = rowOf(props);
  const groups = isFolded ? rowGroups(comparison.pairs) : [{ folded: false, rows: comparison.pairs }];
  return (
    <div className="comparison" data-mode={mode}>
      {names && mode === "side_by_side" && (
        <div className="comparison-names side-by-side">
          <span>{names.before}</span>
          <span>{names.after}</span>
        </div>
      )}
      <div className="article-text">
        {groups.map(({ folded, rows }) =>
          folded ? (
            <details key={`folded ${keyOf(rows[0])}`} className="comparison-fold">
              <summary>{foldWords(rows.length)}</summary>
              {rows.map(row)}
            </details>
          ) : (
            rows.map(row)
          ),
        )}
      </div>
      <ChangeSteps count={comparison.changeCount} mode={mode} />
    </div>
  );
}

const NOWHERE = () => "";

function rowOf({
  comparison,
  mode,
  shell,
  passages,
  elementOf = NOWHERE,
}: Omit<Props, "isFolded" | "names">) {
  const before = byId(flatBlocks(comparison.before));
  const after = byId(flatBlocks(comparison.after));
  const ends = movedEnds(comparison.pairs);
  return (pair: BlockPair) => (
    <ComparisonRow
      key={keyOf(pair)}
      mode={mode}
      pair={pair}
      sides={{ before: before.get(pair.before ?? ""), after: after.get(pair.after ?? "") }}
      shell={shell}
      otherEnd={ends.get(pair.before ?? "")?.find((id) => id !== pair.change?.id)}
      passages={passages?.get(pair.after ?? "") ?? []}
      elementOf={elementOf}
    />
  );
}

function byId(blocks: readonly FlatBlock[]): Map<string, FlatBlock> {
  return new Map(blocks.map((flat) => [flat.id, flat]));
}

function keyOf(pair: BlockPair | undefined): string {
  return `${pair?.before} ${pair?.after}`;
}

/** The numbers of the two changes that each moved block is. */
function movedEnds(pairs: readonly BlockPair[]): Map<string, number[]> {
  const ends = new Map<string, number[]>();
  for (const { before, change } of pairs)
    if (before !== null && (change?.type === "moved_away" || change?.type === "moved_here"))
      ends.set(before, [...(ends.get(before) ?? []), change.id]);
  return ends;
}

function foldWords(count: number): string {
  return `${count} unchanged paragraphs`;
}

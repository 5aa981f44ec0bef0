import type { BlockPair } from "@/domain/revision/comparison";
import type { Showing } from "./block-segments";
import { BlockShown, type Shell } from "./block-shown";
import { ComparedWords, type Sides } from "./compared-words";
import { MoveNote } from "./move-note";
import type { ComparedPassage } from "./passage-words";
import { isChanged } from "./row-groups";
import { rowWords } from "./row-words";

export type ComparisonMode = "inline" | "side_by_side";

type Props = {
  mode: ComparisonMode;
  pair: BlockPair;
  sides: Sides;
  /** The element of a text block around its words, as the article shows it. */
  shell: Shell;
  /** The number of the change that is the other end of a move. */
  otherEnd: number | undefined;
  passages: readonly ComparedPassage[];
  elementOf: (annotationId: string) => string;
};

/** A row of a comparison: in one column with what went and what came, or as it was beside as it is. */
export function ComparisonRow(props: Props) {
  const { pair, mode } = props;
  const { change } = pair;
  const step = change && {
    id: `change-${change.id}`,
    tabIndex: -1,
    "data-change": change.id,
    "data-row": change.type,
    "data-carried": change.carried,
    "data-elsewhere":
      change.type === "moved_away" || (change.type === "deleted" && change.carried) || undefined,
  };
  if (mode === "inline")
    return (
      <div className="comparison-row" {...step}>
        <RowNote {...props} />
        <Cell {...props} showing="both" />
      </div>
    );
  return (
    <div className="comparison-row side-by-side" data-unchanged={!isChanged(pair) || undefined} {...step}>
      <div>
        {pair.after === null && <RowNote {...props} />}
        {change?.type !== "moved_here" && <Cell {...props} showing="before" />}
      </div>
      <div>
        {pair.after !== null && <RowNote {...props} />}
        <Cell {...props} showing="after" />
      </div>
    </div>
  );
}

/** What became of the block as a whole. */
function RowNote({ pair, sides, otherEnd }: Props) {
  const words = rowWords(pair, sides);
  const type = pair.change?.type;
  if (type === "moved_away" || type === "moved_here")
    return <MoveNote type={type} otherEnd={otherEnd} also={words} />;
  return words ? <p className="change-note">{words}</p> : null;
}

function Cell({ showing, ...props }: Props & { showing: Showing }) {
  const { pair, sides, shell } = props;
  const flat = showing === "before" || pair.after === null ? sides.before : sides.after;
  if (!flat || (showing === "after" && pair.after === null)) return null;
  return (
    <BlockShown flat={flat} shell={shell}>
      <ComparedWords {...props} showing={showing} />
    </BlockShown>
  );
}

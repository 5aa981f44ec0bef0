import type { BlockPair } from "@/domain/revision/comparison";
import { sameKind } from "@/domain/revision/flat-blocks";
import { blockWords, carriedBlockWords, kindWords } from "./change-words";
import type { Sides } from "./compared-words";

/** What there is to say of a row's block as a whole, besides that it moved. */
export function rowWords({ change }: BlockPair, { before, after }: Sides): string | undefined {
  if ((change?.type === "inserted" || change?.type === "deleted") && change.carried)
    return carriedBlockWords(change.type, change.carried);
  if (change?.type === "inserted") return after && blockWords(after, "inserted");
  if (change?.type === "deleted") return before && blockWords(before, "deleted");
  if (change?.type === "moved_away" || !before || !after || sameKind(before, after)) return undefined;
  return kindWords(before, after);
}

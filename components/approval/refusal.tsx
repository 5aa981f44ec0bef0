import type { Owed } from "@/domain/article/blockers";
import type { OwnWords } from "@/domain/stage/stage";
import { BlockerList } from "./blocker-list";
import { OwnWordsList } from "./own-words-list";
import type { Refused } from "./refused-by";

type Props = { refused: Refused; onOpen: (owed: Owed) => void; onShow: (words: OwnWords) => void };

/** A refusal, and the ways to what stands in the way. */
export function Refusal({ refused: { message, ownWords, blocking }, onOpen, onShow }: Props) {
  return (
    <div role="alert" className="rounded-lg border border-correction/35 bg-correction-bg p-2 text-sm">
      <p>{message}</p>
      {ownWords && <OwnWordsList words={ownWords} onShow={onShow} />}
      {blocking && <BlockerList owed={blocking} onOpen={onOpen} />}
    </div>
  );
}

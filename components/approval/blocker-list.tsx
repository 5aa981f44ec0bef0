import { CircleDashed, MapPinOff, MessageSquare, PenLine, ShieldQuestion } from "lucide-react";
import type { Owed } from "@/domain/article/blockers";

type Props = {
  owed: readonly Owed[];
  /** Opens the annotation, or shows the stage. */
  onOpen: (owed: Owed) => void;
};

const ICONS = {
  correction: PenLine,
  thread: MessageSquare,
  claim: ShieldQuestion,
  detached: MapPinOff,
  stage: CircleDashed,
};

/** What an article owes, each a way to where it is settled. */
export function BlockerList({ owed, onOpen }: Props) {
  return (
    <ul className="flex flex-col">
      {owed.map((one) => {
        const Icon = ICONS[one.kind];
        return (
          <li key={`${one.kind} ${one.annotationId ?? one.stageKey}`}>
            <button type="button" className="rail-item flex items-start gap-2" onClick={() => onOpen(one)}>
              <Icon aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-ink-3" />
              <span className="min-w-0 underline decoration-edge underline-offset-2 [overflow-wrap:anywhere]">
                {one.sentence}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

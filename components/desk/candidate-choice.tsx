"use client";

import { useState } from "react";
import { surroundingsAcross } from "@/components/correction/surroundings";
import { WordsDifference } from "@/components/correction/words-difference";
import { Button } from "@/components/ui/button";
import type { AnnotationView, Candidate } from "@/domain/annotation/annotation";
import { useDesk } from "./desk-context";

type Props = {
  annotation: AnnotationView;
  candidate: Candidate;
  /** Where in the article it is, in words. */
  place?: string;
};

/** One place in its surroundings, what differs from the old words marked. */
export function CandidateChoice({ annotation, candidate, place }: Props) {
  const { preview, attach } = useDesk();
  const [isPending, setPending] = useState(false);
  const { exact, prefix, suffix } = candidate;
  const choose = async () => {
    setPending(true);
    if (!(await attach(annotation, candidate))) setPending(false);
  };
  return (
    <li
      className="flex items-start gap-2 rounded-lg border border-line bg-paper py-1.5 pr-1.5 pl-2.5 focus-within:border-warn hover:border-warn"
      onPointerEnter={({ pointerType }) => pointerType === "mouse" && preview(candidate)}
      onPointerLeave={({ pointerType }) => pointerType === "mouse" && preview(null)}
      onFocus={() => preview(candidate, { scroll: true })}
      onBlur={() => preview(null)}
    >
      <button
        type="button"
        title="Show it in the article"
        className="min-w-0 flex-1 text-left"
        onClick={() => preview(candidate, { scroll: true })}
      >
        {place && <span className="block text-xs text-ink-3">{place}</span>}
        <WordsDifference
          before={annotation.anchor.exact}
          after={exact}
          around={surroundingsAcross(prefix, suffix)}
          className="line-clamp-4 text-[0.96875rem]/snug"
        />
      </button>
      <ChooseButton annotation={annotation} candidate={candidate} pending={isPending} onPress={choose} />
    </li>
  );
}

function ChooseButton({
  annotation: { can, correction },
  candidate: { exact, prefix },
  pending,
  onPress,
}: Props & { pending: boolean; onPress: () => Promise<void> }) {
  if (!can.retarget) return null;
  // The words the correction asks for stand there: there is nothing left to correct.
  if (correction?.replacement === exact)
    return <span className="max-w-24 py-1 text-xs text-ink-3">Reads as proposed already</span>;
  const words = exact || `after ${prefix.slice(-24)}`;
  return (
    <Button size="small" pending={pending} aria-label={`Attach to ${words}`} onClick={() => void onPress()}>
      Attach
    </Button>
  );
}

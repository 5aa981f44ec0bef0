"use client";
import { useState } from "react";
import type { EffectGroup as Group } from "@/components/revision/draft-effects";
import { Button } from "@/components/ui/button";
import type { AnchorState } from "@/domain/anchor/anchor";
import type { AnchorEffect } from "@/domain/revision/new-revision";
import { countPlaces } from "@/domain/text/count-places";
import { EffectEntry } from "./effect-entry";

const NAMES: Record<AnchorState, { name: string; words: string }> = {
  detached: {
    name: "Detached",
    words: "Their words are gone from where they stood. They stay listed on the desk.",
  },
  ambiguous: { name: "Ambiguous", words: "Their words stand in several places." },
  changed: { name: "Changed", words: "Their words change in place." },
  moved: { name: "Moved", words: "Their words stand elsewhere, and they with them." },
  anchored: { name: "Stay", words: "They stay on their words." },
};

function isLost(state: AnchorState): boolean {
  return state === "ambiguous" || state === "detached";
}

/** More than anybody looks through; the rest on demand. */
const SHOWN = 100;

type Props = {
  group: Group;
  articleId: string;
  /** The new text. */
  text: string;
  /** The annotation whose entry was asked for. */
  asked: string | null;
  onShow: (effect: AnchorEffect) => void;
};

/** The annotations in one state, in the order of the text; those that stay are folded away. */
export function EffectGroup({ group: { state, effects }, articleId, text, asked, onShow }: Props) {
  const [isOpen, setOpen] = useState(state !== "anchored");
  const [isWhole, setWhole] = useState(false);
  const [answered, setAnswered] = useState(asked);
  if (asked !== answered) {
    setAnswered(asked);
    const at = effects.findIndex(({ annotationId }) => annotationId === asked);
    if (at >= 0) setOpen(true);
    if (at >= SHOWN) setWhole(true);
  }
  const shown = isWhole ? effects : effects.slice(0, SHOWN);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)} className="mt-5">
      <summary className="cursor-pointer font-semibold">
        {NAMES[state].name} <span className="font-normal text-ink-3">{effects.length}</span>
      </summary>
      <p className="mt-0.5 text-sm text-ink-3">{NAMES[state].words}</p>
      {isOpen && (
        <ul className="mt-2 flex flex-col gap-2">
          {shown.map((effect) => (
            <EffectEntry
              key={effect.annotationId}
              effect={effect}
              articleId={articleId}
              isAsked={effect.annotationId === asked}
              places={isLost(state) ? countPlaces(text, effect.before.exact) : 0}
              onShow={onShow}
            />
          ))}
        </ul>
      )}
      {isOpen && shown.length < effects.length && (
        <Button size="small" className="mt-2" onClick={() => setWhole(true)}>
          Show the other {effects.length - shown.length}
        </Button>
      )}
    </details>
  );
}

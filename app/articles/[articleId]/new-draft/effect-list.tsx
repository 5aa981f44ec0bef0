"use client";
import { type RefObject, useMemo, useState } from "react";
import {
  countsLine,
  type EffectGroup as Group,
  groupEffects,
  placeOfEffect,
} from "@/components/revision/draft-effects";
import { Button } from "@/components/ui/button";
import type { AnchorState } from "@/domain/anchor/anchor";
import { indexText } from "@/domain/document/text-index";
import type { AnchorEffect, DraftPreview } from "@/domain/revision/new-revision";
import { countPlaces } from "./count-places";
import { EffectEntry } from "./effect-entry";
import { showPlace } from "./show-place";

type Props = { preview: DraftPreview; articleId: string; compared: RefObject<HTMLElement | null> };

/** Every annotation and what becomes of it, worst first. */
export function EffectList({ preview, articleId, compared }: Props) {
  const { effects, counts, comparison } = preview;
  const groups = useMemo(() => groupEffects(effects), [effects]);
  const text = useMemo(() => indexText(comparison.after).text, [comparison]);
  const show = (effect: AnchorEffect) => {
    const place = placeOfEffect(effect);
    return place !== null && compared.current !== null && showPlace(compared.current, comparison, place);
  };
  return (
    <section
      aria-label="Annotations"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
      tabIndex={0}
      className="min-h-0 border-line p-5 -outline-offset-2 md:overflow-y-auto md:border-l"
    >
      <h2 className="text-lg font-semibold">What becomes of the annotations</h2>
      <p role="status" className="mt-0.5 text-ink-2">
        {countsLine(counts)}
      </p>
      {groups.map((group) => (
        <EffectGroup key={group.state} group={group} articleId={articleId} text={text} onShow={show} />
      ))}
    </section>
  );
}

const NAMES: Record<AnchorState, { name: string; words: string }> = {
  detached: { name: "Detached", words: "No words of theirs are left. They stay listed on the desk." },
  ambiguous: { name: "Ambiguous", words: "Their words stand in several places." },
  changed: { name: "Changed", words: "Their words change in place." },
  moved: { name: "Moved", words: "Their words stand elsewhere, and they with them." },
  anchored: { name: "Stay", words: "They stay on their words." },
};

/** More than anybody looks through; the rest on demand. */
const SHOWN = 100;

type GroupProps = {
  group: Group;
  articleId: string;
  text: string;
  onShow: (effect: AnchorEffect) => boolean;
};

function EffectGroup({ group: { state, effects }, articleId, text, onShow }: GroupProps) {
  const [isOpen, setOpen] = useState(state !== "anchored");
  const [isWhole, setWhole] = useState(false);
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
              places={state === "ambiguous" ? countPlaces(text, effect.before.exact) : 0}
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

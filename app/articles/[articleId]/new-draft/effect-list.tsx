"use client";
import { memo, useEffect, useMemo } from "react";
import { countsLine, groupEffects, placeOfEffect } from "@/components/revision/draft-effects";
import { indexText } from "@/domain/document/text-index";
import type { AnchorEffect, DraftPreview } from "@/domain/revision/new-revision";
import { EffectGroup } from "./effect-group";
import { showPlace, unpaintPlace } from "./show-place";
import { useAskedEffect } from "./use-asked-effect";

type Props = {
  preview: DraftPreview;
  articleId: string;
  /** The comparison of the draft, brought to the page where another is shown. */
  comparison: () => HTMLElement | null;
};

/** Every annotation and what becomes of it, worst first. */
export const EffectList = memo(function EffectList({
  preview,
  articleId,
  comparison: findComparison,
}: Props) {
  const { effects, counts, comparison } = preview;
  const groups = useMemo(() => groupEffects(effects), [effects]);
  const text = useMemo(() => indexText(comparison.after).text, [comparison]);
  const asked = useAskedEffect();
  useEffect(() => unpaintPlace, []);
  const show = (effect: AnchorEffect) => {
    const place = placeOfEffect(effect);
    const root = place && findComparison();
    if (root) showPlace(root, comparison, place);
  };
  return (
    <section
      aria-label="Annotations"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
      tabIndex={0}
      className="min-h-0 border-line p-5 -outline-offset-2 max-md:order-2 md:overflow-y-auto md:border-l"
    >
      <h2 className="text-lg font-semibold">What becomes of the annotations</h2>
      <p role="status" className="mt-0.5 text-ink-2">
        {countsLine(counts)}
      </p>
      {groups.map((group) => (
        <EffectGroup
          key={group.state}
          group={group}
          articleId={articleId}
          text={text}
          asked={asked}
          onShow={show}
        />
      ))}
    </section>
  );
});

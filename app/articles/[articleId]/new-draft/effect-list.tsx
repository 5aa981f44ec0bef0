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

/**
 * Every annotation and what becomes of it, worst first. On a phone only how many stands above the text, the list
 * below it.
 */
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
      className="min-h-0 border-line -outline-offset-2 max-md:contents md:overflow-y-auto md:border-l md:p-5"
    >
      <h2
        id="annotations"
        className="scroll-mt-16 text-lg font-semibold border-line max-md:order-4 max-md:border-t max-md:px-5 max-md:pt-5"
      >
        What becomes of the annotations
      </h2>
      <div className="mt-0.5 flex flex-wrap gap-x-1.5 text-ink-2 max-md:order-2 max-md:mt-0 max-md:px-5 max-md:py-4">
        <a
          href="#annotations"
          className="font-semibold underline decoration-line-2 underline-offset-4 md:hidden"
        >
          Annotations
        </a>
        <p role="status">{countsLine(counts)}</p>
      </div>
      <div className="max-md:order-5 max-md:px-5 max-md:pb-5">
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
      </div>
    </section>
  );
});

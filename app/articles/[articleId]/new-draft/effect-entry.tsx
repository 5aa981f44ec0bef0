import { ExternalLink } from "lucide-react";
import { quoteOf } from "@/components/annotation/annotation-summary";
import { KindIcon } from "@/components/annotation/kind-icon";
import { KIND_NAME } from "@/components/annotation/kind-name";
import { WordsDifference } from "@/components/correction/words-difference";
import { effectHint, placeOfEffect } from "@/components/revision/draft-effects";
import type { AnchorEffect } from "@/domain/revision/new-revision";

type Props = {
  effect: AnchorEffect;
  articleId: string;
  isAsked: boolean;
  /** How often its words stand in the new text. */
  places: number;
  onShow: (effect: AnchorEffect) => void;
};

/** One annotation and what becomes of it: a press shows the place in the comparison. */
export function EffectEntry({ effect, articleId, isAsked, places, onShow }: Props) {
  const { annotationId, kind, open, before, after } = effect;
  const desk = `/articles/${articleId}#annotation-${annotationId}`;
  const hint = effectHint(effect, places);
  const quote = quoteOf({ anchor: before });
  return (
    <li
      id={`effect-${annotationId}`}
      tabIndex={-1}
      className={`rounded-lg border bg-card px-3 py-2 ${isAsked ? "border-accent" : "border-line"}`}
    >
      <div className="flex items-center gap-2 text-sm">
        <KindIcon kind={kind} />
        <span className="font-medium">{KIND_NAME[kind]}</span>
        {open && <span className="text-ink-3">open</span>}
        <a
          href={desk}
          target="_blank"
          rel="noopener"
          aria-label={`Open on the desk: ${quote}`}
          title="Open on the desk, in a new tab"
          className="ml-auto rounded p-1 text-ink-3 hover:text-ink"
        >
          <ExternalLink aria-hidden="true" className="size-3.5" />
        </a>
      </div>
      {placeOfEffect(effect) ? (
        <button
          type="button"
          onClick={() => onShow(effect)}
          className="mt-0.5 text-left font-serif text-[1rem]/snug wrap-break-word hover:underline"
        >
          {quote}
        </button>
      ) : (
        <p className="mt-0.5 font-serif text-[1rem]/snug wrap-break-word">{quote}</p>
      )}
      {after.state === "changed" && after.current !== undefined && (
        <div className="mt-1.5 border-l-2 border-warn/40 pl-2.5">
          <WordsDifference before={before.exact} after={after.current} className="text-[1rem]/snug" />
        </div>
      )}
      {hint && <p className="mt-1 text-sm text-ink-2">{hint}</p>}
    </li>
  );
}

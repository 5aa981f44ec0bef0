import { revisionSentence } from "@/components/revision/revision-sentence";
import { RelativeTime } from "@/components/ui/relative-time";
import type { RevisionSummary } from "@/domain/revision/revision";

type Props = {
  newest: RevisionSummary;
  base: number;
  isOthers: boolean;
  onShow: (isOthers: boolean) => void;
};

/** Others have saved since the draft was begun: both are shown, and what saving would mean. */
export function NewestNotice({ newest, base, isOthers, onShow }: Props) {
  return (
    <section
      aria-label="Others were faster"
      className="mb-8 rounded-lg border border-warn/35 bg-warn-bg px-4 py-3 text-sm"
    >
      <h2 className="font-semibold text-warn">
        The article has changed: your draft is for revision {base}, the newest is revision {newest.number}
      </h2>
      <p className="mt-1">
        {revisionSentence(newest)} <RelativeTime iso={newest.createdAt} />
        {newest.note && <> (“{newest.note}”)</>}. Your text takes the place of theirs where you save over it;
        theirs stays in the history. Or go back, bring their changes into your text, and look again.
      </p>
      <fieldset className="mt-3 inline-flex flex-wrap gap-1 rounded-lg border border-line-2 bg-card p-1">
        <legend className="sr-only">Which changes are shown</legend>
        <Choice checked={!isOthers} onChoose={() => onShow(false)}>
          Your draft against revision {newest.number}
        </Choice>
        <Choice checked={isOthers} onChoose={() => onShow(true)}>
          What changed since revision {base}
        </Choice>
      </fieldset>
    </section>
  );
}

type ChoiceProps = { checked: boolean; onChoose: () => void; children: React.ReactNode };

function Choice({ checked, onChoose, children }: ChoiceProps) {
  return (
    <label className="cursor-pointer rounded-md px-2.5 py-1 font-medium text-ink-2 has-checked:bg-accent-bg has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <input type="radio" name="shown" className="sr-only" checked={checked} onChange={onChoose} />
      {children}
    </label>
  );
}

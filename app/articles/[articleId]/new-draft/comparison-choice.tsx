import type { ReactNode } from "react";

type Props = { newest: number; base: number; isOthers: boolean; onShow: (isOthers: boolean) => void };

/** Which of two comparisons is shown: one's own draft, or what others did meanwhile. */
export function ComparisonChoice({ newest, base, isOthers, onShow }: Props) {
  return (
    <fieldset className="mb-8 inline-flex flex-wrap gap-1 rounded-lg border border-line-2 bg-card p-1 text-sm">
      <legend className="sr-only">Which changes are shown</legend>
      <Choice checked={!isOthers} onChoose={() => onShow(false)}>
        Your draft against revision {newest}
      </Choice>
      <Choice checked={isOthers} onChoose={() => onShow(true)}>
        What changed since revision {base}
      </Choice>
    </fieldset>
  );
}

type ChoiceProps = { checked: boolean; onChoose: () => void; children: ReactNode };

function Choice({ checked, onChoose, children }: ChoiceProps) {
  return (
    <label className="cursor-pointer rounded-md px-2.5 py-1 font-medium text-ink-2 has-checked:bg-accent-bg has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <input type="radio" name="shown" className="sr-only" checked={checked} onChange={onChoose} />
      {children}
    </label>
  );
}

import type { ReactNode } from "react";

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
};

/** One thing that is so or not so. */
export function CheckBox({ label, hint, checked, disabled, onChange }: Props) {
  return (
    <label className="flex min-h-8 cursor-pointer items-start gap-2.5 py-1.5 pointer-coarse:min-h-11 pointer-coarse:py-3">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-px size-4 shrink-0 accent-accent"
      />
      <span>
        {label}
        {hint && <span className="block text-sm text-ink-3">{hint}</span>}
      </span>
    </label>
  );
}

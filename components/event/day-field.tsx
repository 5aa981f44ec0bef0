import { useId } from "react";
import { TextInput } from "@/components/ui/text-input";

type Props = {
  label: string;
  name: string;
  value: string | undefined;
  /** Called with every change; `isWhole` is false while the day is half typed. */
  onType: (day: string | undefined, isWhole: boolean) => void;
};

/** A day, chosen or typed, its name inside the field. */
export function DayField({ label, name, value, onType }: Props) {
  const id = useId();
  return (
    <div className="relative min-w-0 min-[560px]:w-44">
      <label
        htmlFor={id}
        className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-sm text-ink-3"
      >
        {label}
      </label>
      <TextInput
        id={id}
        type="date"
        name={name}
        min="1900-01-01"
        max="2199-12-31"
        className="pl-13"
        value={value ?? ""}
        onChange={({ target }) => onType(target.value || undefined, target.validity.valid)}
      />
    </div>
  );
}

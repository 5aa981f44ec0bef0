import { useId } from "react";
import { TextInput } from "@/components/ui/text-input";

type Props = {
  label: string;
  name: string;
  value: string | undefined;
  /** Called with every change; `isWhole` is false while the day is half typed. */
  onType: (day: string | undefined, isWhole: boolean) => void;
};

/** A day, chosen or typed. Where there is room its name is inside the field. */
export function DayField({ label, name, value, onType }: Props) {
  const id = useId();
  return (
    <div className="relative min-w-0 min-[560px]:w-42">
      <label
        htmlFor={id}
        className="text-sm text-ink-3 min-[560px]:pointer-events-none min-[560px]:absolute min-[560px]:top-1/2 min-[560px]:left-2.5 min-[560px]:-translate-y-1/2"
      >
        {label}
      </label>
      <TextInput
        id={id}
        type="date"
        name={name}
        min="1900-01-01"
        max="2199-12-31"
        className="min-[560px]:pl-13"
        value={value ?? ""}
        onChange={({ target }) => onType(target.value || undefined, target.validity.valid)}
      />
    </div>
  );
}

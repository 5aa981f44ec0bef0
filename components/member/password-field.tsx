import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  /** A password being chosen; otherwise the one that is. */
  isNew?: boolean;
};

export function PasswordField({ label, value, onChange, error, isNew = false }: Props) {
  return (
    <Field
      label={label}
      error={error}
      hint={isNew ? "At least 10 characters. A few words are easy to remember." : undefined}
    >
      {(control) => (
        <TextInput
          {...control}
          type="password"
          name="password"
          autoComplete={isNew ? "new-password" : "current-password"}
          required
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

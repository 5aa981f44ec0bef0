import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

type Props = { value: string; onChange: (value: string) => void; error?: string | undefined };

/** The address one signs in with. */
export function EmailField({ value, onChange, error }: Props) {
  return (
    <Field label="E-mail" error={error}>
      {(control) => (
        <TextInput
          {...control}
          type="email"
          name="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

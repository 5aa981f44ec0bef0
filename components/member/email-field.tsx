import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

type Props = {
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  /** It is no other, and why; unset, it is typed. */
  fixed?: string | undefined;
};

/** The address one signs in with. */
export function EmailField({ value, onChange, error, fixed }: Props) {
  return (
    <Field label="E-mail" hint={fixed} error={error}>
      {(control) => (
        <TextInput
          {...control}
          type="email"
          name="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          readOnly={fixed !== undefined}
          className="read-only:border-line-2 read-only:bg-desk read-only:text-ink-2"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

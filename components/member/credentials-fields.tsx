"use client";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

export type Credentials = { email: string; password: string };

type Props = {
  value: Credentials;
  onChange: (value: Credentials) => void;
  /** What is wrong, by field. */
  errors: Record<string, string>;
  isNewPassword?: boolean;
};

export function CredentialsFields({ value, onChange, errors, isNewPassword = false }: Props) {
  return (
    <>
      <Field label="Email" error={errors.email}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            name="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            value={value.email}
            onChange={(event) => onChange({ ...value, email: event.target.value })}
          />
        )}
      </Field>
      <Field
        label="Password"
        error={errors.password}
        hint={isNewPassword ? "At least 10 characters. A few words are easy to remember." : undefined}
      >
        {(control) => (
          <TextInput
            {...control}
            type="password"
            name="password"
            autoComplete={isNewPassword ? "new-password" : "current-password"}
            required
            value={value.password}
            onChange={(event) => onChange({ ...value, password: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

"use client";
import { EmailField } from "./email-field";
import { PasswordField } from "./password-field";

export type Credentials = { email: string; password: string };

type Props = {
  value: Credentials;
  onChange: (value: Credentials) => void;
  /** What is wrong, by field. */
  errors: Record<string, string>;
  isNewPassword?: boolean;
  /** The address is no other, and why. */
  fixedEmail?: string | undefined;
};

export function CredentialsFields({ value, onChange, errors, isNewPassword = false, fixedEmail }: Props) {
  return (
    <>
      <EmailField
        value={value.email}
        onChange={(email) => onChange({ ...value, email })}
        error={errors.email}
        fixed={fixedEmail}
      />
      <PasswordField
        label="Password"
        value={value.password}
        onChange={(password) => onChange({ ...value, password })}
        error={errors.password}
        isNew={isNewPassword}
      />
    </>
  );
}

"use client";
import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { askPasswordReset } from "@/lib/client/account-requests";
import { Problem } from "./problem";
import { useChange } from "./use-change";
import { useHydrated } from "./use-hydrated";

/** Asks for a link to a new password. The answer does not tell whether anybody has the address. */
export function AskResetForm() {
  const [email, setEmail] = useState("");
  const { submit, isPending, isDone, fields, problem } = useChange(
    () => askPasswordReset({ email }),
    () => undefined,
  );
  const isHydrated = useHydrated();
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit(undefined);
  };
  if (isDone)
    return (
      <p role="status" className="text-ink-2">
        If <span className="font-medium text-ink">{email.trim()}</span> belongs to a member, a link is on its
        way. It works once, for an hour. Look among the unwanted mail too.
      </p>
    );
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      <Field label="Email" error={fields.email}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            name="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <Problem>{problem}</Problem>
      <Button type="submit" variant="primary" pending={isPending} disabled={!isHydrated}>
        Send me a link
      </Button>
    </form>
  );
}

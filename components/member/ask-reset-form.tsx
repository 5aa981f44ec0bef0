"use client";
import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { askPasswordReset } from "@/lib/client/account-requests";
import { EmailField } from "./email-field";
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
      <EmailField value={email} onChange={setEmail} error={fields.email} />
      <Problem>{problem}</Problem>
      <Button type="submit" variant="primary" pending={isPending} disabled={!isHydrated}>
        Send me a link
      </Button>
    </form>
  );
}

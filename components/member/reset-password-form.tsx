"use client";
import Link from "next/link";
import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { resetPassword } from "@/lib/client/account-requests";
import { PasswordField } from "./password-field";
import { Problem } from "./problem";
import { Threshold } from "./threshold";
import { useChange } from "./use-change";
import { useHydrated } from "./use-hydrated";

/** The page of a new password by the link of an e-mail: its heading changes once it is chosen. */
export function ResetPasswordForm({ code }: { code: string }) {
  const [password, setPassword] = useState("");
  const { submit, isPending, isDone, fields, problem } = useChange(
    () => resetPassword({ code, password }),
    () => undefined,
  );
  const isHydrated = useHydrated();
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit(undefined);
  };
  if (isDone)
    return (
      <Threshold title="Your password is changed">
        <p role="status" className="text-ink-2">
          You are signed out everywhere.{" "}
          <Link href="/sign-in" className="text-accent hover:underline">
            Sign in with the new one
          </Link>
          .
        </p>
      </Threshold>
    );
  return (
    <Threshold
      title="Choose a new password"
      description="You are then signed out wherever you are signed in."
    >
      <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
        <PasswordField
          label="New password"
          value={password}
          onChange={setPassword}
          error={fields.password ?? fields.code}
          isNew
        />
        <Problem>{problem}</Problem>
        <Button type="submit" variant="primary" pending={isPending} disabled={!isHydrated}>
          Change the password
        </Button>
      </form>
    </Threshold>
  );
}

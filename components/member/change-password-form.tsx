"use client";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { toasts } from "@/components/ui/toast-manager";
import { changePassword } from "@/lib/client/account-requests";
import { PasswordField } from "./password-field";
import { Problem } from "./problem";
import { useChange } from "./use-change";

type Props = { memberId: string; email: string };

/** One's own password. */
export function ChangePasswordForm({ memberId, email }: Props) {
  const router = useRouter();
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const { submit, isPending, fields, problem } = useChange(
    () => changePassword(memberId, { current, password }),
    () => {
      setCurrent("");
      setPassword("");
      toasts.add({ title: "Your password is changed", description: "Your other browsers are signed out." });
      router.refresh();
    },
  );
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit(undefined);
  };
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      {/* Tells the browser's own store of passwords whose it is. */}
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label="Password you have now"
        value={current}
        onChange={setCurrent}
        error={fields.current}
      />
      <PasswordField
        label="New password"
        value={password}
        onChange={setPassword}
        error={fields.password}
        isNew
      />
      <Problem>{problem}</Problem>
      <div>
        <Button type="submit" pending={isPending} disabled={!current || !password}>
          Change the password
        </Button>
      </div>
    </form>
  );
}

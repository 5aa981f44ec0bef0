"use client";
import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { ApiError, type ApiErrorCode } from "@/lib/client/api";
import { acceptInvite } from "@/lib/client/member-requests";
import { type Credentials, CredentialsFields } from "./credentials-fields";
import { Problem } from "./problem";
import { useChange } from "./use-change";
import { useHydrated } from "./use-hydrated";

/** Whoever is told so need not join: they can sign in. */
const HAS_ACCOUNT: ReadonlySet<ApiErrorCode> = new Set(["id_taken", "already_decided"]);

type Props = {
  code: string;
  /** The only address that can take it up; unset, any can. */
  email?: string | undefined;
};

/** Joining a newsroom by a link. */
export function AcceptInviteForm({ code, email }: Props) {
  const [name, setName] = useState("");
  const [credentials, setCredentials] = useState<Credentials>({ email: email ?? "", password: "" });
  const { submit, isPending, isDone, error, fields, problem } = useChange(
    () => acceptInvite({ code, name, ...credentials }),
    () => window.location.assign("/"),
  );
  const isHydrated = useHydrated();
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit(undefined);
  };
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      <Field label="Your name" hint="As your colleagues will see it." error={fields.name}>
        {(control) => (
          <TextInput
            {...control}
            name="name"
            autoComplete="name"
            required
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <CredentialsFields
        value={credentials}
        onChange={setCredentials}
        errors={fields}
        isNewPassword
        fixedEmail={email && "The invitation is for this address."}
      />
      <Problem>{problem}</Problem>
      {error instanceof ApiError && HAS_ACCOUNT.has(error.code) && (
        <ButtonLink href="/sign-in">Sign in instead</ButtonLink>
      )}
      <Button type="submit" variant="primary" pending={isPending || isDone} disabled={!isHydrated}>
        Join
      </Button>
    </form>
  );
}

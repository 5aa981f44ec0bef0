"use client";
import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import type { OidcProblem } from "@/domain/member/sign-in";
import { withFragment } from "@/lib/client/with-fragment";
import { type Credentials, CredentialsFields } from "./credentials-fields";
import type { DemoMember } from "./demo-member";
import { DemoMembers } from "./demo-members";
import { ForgottenPassword } from "./forgotten-password";
import { OidcButton } from "./oidc-button";
import { oidcProblemWords } from "./oidc-problem-words";
import { Problem } from "./problem";
import { useHydrated } from "./use-hydrated";
import { useSignIn } from "./use-sign-in";

type Props = {
  /** A path of this site. */
  next: string;
  demoMembers: DemoMember[];
  /** Where one can sign in besides, and why that came to nothing just now. */
  oidc?: { name: string; problem?: OidcProblem } | undefined;
};

export function SignInForm({ next, demoMembers, oidc }: Props) {
  const [credentials, setCredentials] = useState<Credentials>({ email: "", password: "" });
  // A whole page load: nothing of whoever was here before stays in memory.
  const { submit, isPending, fields, problem } = useSignIn(() => window.location.assign(withFragment(next)));
  const isHydrated = useHydrated();
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit(credentials);
  };
  return (
    <>
      {oidc && (
        <div className="mb-5 flex flex-col gap-3 border-b border-line pb-5">
          <Problem>{oidc.problem && oidcProblemWords(oidc.problem, oidc.name)}</Problem>
          <OidcButton name={oidc.name} next={next} disabled={!isHydrated} />
        </div>
      )}
      <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
        <CredentialsFields value={credentials} onChange={setCredentials} errors={fields} />
        <Problem>{problem}</Problem>
        <Button type="submit" variant="primary" pending={isPending} disabled={!isHydrated}>
          Sign in
        </Button>
        <ForgottenPassword />
      </form>
      {demoMembers.length > 0 && (
        <DemoMembers members={demoMembers} onChoose={submit} disabled={!isHydrated || isPending} />
      )}
    </>
  );
}

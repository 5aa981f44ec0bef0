"use client";
import { type SubmitEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { MemberView } from "@/domain/member/member";
import { type Credentials, CredentialsFields } from "./credentials-fields";
import { Problem } from "./problem";
import { useSignIn } from "./use-sign-in";

type Props = {
  open: boolean;
  /** Whose page this is: what was written here may only be saved as theirs. */
  member: Pick<MemberView, "id" | "name">;
  /** The same member is signed in again: send what is waiting. */
  onSignedIn: () => void;
  /** Not now: everything stays on the page. */
  onLater: () => void;
};

/** Signing in without leaving the page, when a session ended in the middle of work. */
export function SignInAgain({ open, member, onSignedIn, onLater }: Props) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onLater()}
      title="Sign in again"
      description="Your session has ended. What you wrote is kept here, and is saved once you are signed in."
    >
      <SignInAgainForm member={member} onSignedIn={onSignedIn} onLater={onLater} />
    </Dialog>
  );
}

function SignInAgainForm({ member, onSignedIn, onLater }: Omit<Props, "open">) {
  const [credentials, setCredentials] = useState<Credentials>({ email: "", password: "" });
  const [other, setOther] = useState<string>();
  const { submit, isPending, fields, problem } = useSignIn((session) =>
    session.member.id === member.id ? onSignedIn() : setOther(session.member.name),
  );
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit(credentials);
  };
  if (other) return <SomebodyElse name={other} pageOf={member.name} />;
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      <CredentialsFields value={credentials} onChange={setCredentials} errors={fields} />
      <Problem>{problem}</Problem>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={isPending}>
          Sign in
        </Button>
        <Button onClick={onLater}>Later</Button>
      </div>
    </form>
  );
}

function SomebodyElse({ name, pageOf }: { name: string; pageOf: string }) {
  const id = useId();
  return (
    <div className="flex flex-col gap-3">
      <p id={id} role="alert">
        You are now signed in as {name}, and this page was opened by {pageOf}. What {pageOf} wrote stays in
        this browser until {pageOf} signs in again.
      </p>
      <Button variant="primary" aria-describedby={id} onClick={() => window.location.reload()}>
        Go on as {name}
      </Button>
    </div>
  );
}

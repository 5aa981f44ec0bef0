"use client";
import { type SubmitEvent, useContext, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Viewer } from "@/domain/member/member";
import type { SessionView } from "@/domain/member/session";
import { sessionState } from "@/lib/client/session-state";
import { useSessionState } from "@/lib/client/use-session-state";
import { type Credentials, CredentialsFields } from "./credentials-fields";
import { ForgottenPassword } from "./forgotten-password";
import { OidcButton } from "./oidc-button";
import { OidcName } from "./oidc-name";
import { Problem } from "./problem";
import { useSignIn } from "./use-sign-in";

type Props = {
  /** Whose page this is: what was written here may only be saved as theirs. */
  viewer: Pick<Viewer, "memberId" | "name">;
  /** What was written here: sent by itself once they are signed in, or there to be saved by hand. */
  work: "is_sent" | "is_here";
};

const WORDS = {
  is_sent: {
    about: "Your session has ended. What you did last is kept here, and is saved once you are signed in.",
    leaving:
      "It takes you away and back again: what you wrote is kept in this browser, anything else you do again.",
  },
  is_here: {
    about: "Your session has ended. What you typed stays on this page: sign in, then save it again.",
    leaving: "It takes you away and back again: what you typed on this page may then be gone.",
  },
};

/** Signing in without leaving the page, when a session ended in the middle of work. */
export function SignInAgain({ viewer, work }: Props) {
  const [other, setOther] = useState<string>();
  const onSession = ({ member }: SessionView) =>
    member.id === viewer.memberId ? sessionState.restored() : setOther(member.name);
  return (
    <Dialog
      open={useSessionState() === "asked"}
      onOpenChange={(next) => !next && sessionState.postpone()}
      title={other ? `This page is ${viewer.name}’s` : "Sign in again"}
      description={
        other
          ? `You are now signed in as ${other}. What ${viewer.name} wrote here is kept in this browser until ${viewer.name} signs in again.`
          : WORDS[work].about
      }
    >
      {other ? (
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" onClick={() => window.location.reload()}>
            Go on as {other}
          </Button>
          <Button onClick={() => setOther(undefined)}>Sign in as {viewer.name}</Button>
        </div>
      ) : (
        <div className="flex flex-col gap-5">
          <ByProvider leaving={WORDS[work].leaving} />
          <SignInAgainForm onSession={onSession} onLater={sessionState.postpone} />
        </div>
      )}
    </Dialog>
  );
}

function ByProvider({ leaving }: { leaving: string }) {
  const name = useContext(OidcName);
  if (name === undefined) return null;
  const { pathname, search } = window.location;
  return (
    <div className="flex flex-col gap-2 border-b border-line pb-5">
      <OidcButton name={name} next={pathname + search} disabled={false} />
      <p className="text-sm text-ink-3">{leaving}</p>
    </div>
  );
}

type FormProps = { onSession: (session: SessionView) => void; onLater: () => void };

function SignInAgainForm({ onSession, onLater }: FormProps) {
  const [credentials, setCredentials] = useState<Credentials>({ email: "", password: "" });
  const { submit, isPending, fields, problem } = useSignIn(onSession);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit(credentials);
  };
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
      <ForgottenPassword isAside />
    </form>
  );
}

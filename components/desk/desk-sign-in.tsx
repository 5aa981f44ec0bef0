"use client";

import { SignInAgain } from "@/components/member/sign-in-again";
import { sessionState } from "@/lib/client/session-state";
import { useSessionState } from "@/lib/client/use-session-state";
import { useDesk } from "./desk-context";

/** Asks the member of this page to sign in again when something waits to be saved. */
export function DeskSignIn() {
  const { viewer } = useDesk();
  return (
    <SignInAgain
      open={useSessionState() === "asked"}
      member={{ id: viewer.memberId, name: viewer.name }}
      work="is_sent"
      onSignedIn={sessionState.restored}
      onLater={sessionState.postpone}
    />
  );
}

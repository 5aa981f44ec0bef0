"use client";
import { SignInAgain } from "@/components/member/sign-in-again";
import type { Viewer } from "@/domain/member/member";
import { sessionState } from "@/lib/client/session-state";
import { useSessionState } from "@/lib/client/use-session-state";

/** Asks to sign in again where a session ended in the middle of something: what was typed stays. */
export function SettingsSession({ viewer: { memberId, name } }: { viewer: Viewer }) {
  const session = useSessionState();
  return (
    <SignInAgain
      open={session === "asked"}
      member={{ id: memberId, name }}
      work="is_here"
      onSignedIn={sessionState.restored}
      onLater={sessionState.postpone}
    />
  );
}

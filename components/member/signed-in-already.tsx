"use client";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { signOut } from "@/lib/client/session-requests";
import { Problem } from "./problem";
import { useChange } from "./use-change";
import { useHydrated } from "./use-hydrated";

/** The ways on from an invitation for somebody who is a member: nobody becomes a second one by mistake. */
export function SignedInAlready() {
  // A whole page load: nothing of the member stays in memory, and the invitation is shown after.
  const { submit, isPending, isDone, problem } = useChange(signOut, () => window.location.reload());
  const isHydrated = useHydrated();
  return (
    <div className="flex flex-col gap-3">
      <ButtonLink href="/articles" variant="primary">
        Go to the articles
      </ButtonLink>
      <Button pending={isPending || isDone} disabled={!isHydrated} onClick={() => submit(undefined)}>
        Sign out and join as somebody else
      </Button>
      <Problem>{problem}</Problem>
    </div>
  );
}

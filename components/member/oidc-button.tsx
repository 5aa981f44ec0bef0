"use client";
import { KeyRound } from "lucide-react";
import { Button } from "@/components/ui/button";
import { startOidc } from "@/lib/client/session-requests";
import { withFragment } from "@/lib/client/with-fragment";
import { Problem } from "./problem";
import { useChange } from "./use-change";

type Props = {
  /** What members call the provider. */
  name: string;
  /** A path of this site to go on to. */
  next: string;
  disabled: boolean;
};

/** Signing in through the newsroom's own provider. */
export function OidcButton({ name, next, disabled }: Props) {
  const { submit, isPending, isDone, problem } = useChange(
    () => startOidc({ next: withFragment(next) }),
    ({ url }) => window.location.assign(url),
  );
  return (
    <div className="flex flex-col gap-3">
      <Button disabled={disabled} pending={isPending || isDone} onClick={() => submit(undefined)}>
        <KeyRound aria-hidden="true" className="size-4" />
        Sign in with {name}
      </Button>
      <Problem>{problem}</Problem>
    </div>
  );
}

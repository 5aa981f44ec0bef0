"use client";

import { SignInAgain } from "@/components/member/sign-in-again";
import { browserOutbox } from "@/lib/client/browser-outbox";
import { operationAnnotation } from "@/lib/client/operation";
import type { OutboxEntry } from "@/lib/client/outbox";
import { sessionState } from "@/lib/client/session-state";
import { useSaveState } from "@/lib/client/use-save-state";
import { useSessionState } from "@/lib/client/use-session-state";
import { useDesk } from "./desk-context";
import { SaveLine } from "./save-line";

type Props = { entries: readonly OutboxEntry[]; onReopen: (entry: OutboxEntry) => void };

/** The foot of the desk: whether all is saved, and what to do when it is not. */
export function DeskFoot({ entries, onReopen }: Props) {
  const { articleId, viewer, activate } = useDesk();
  const state = useSaveState(articleId, entries);
  const session = useSessionState();
  const remedy = () => {
    if (state === "signed_out") return sessionState.ask();
    if (state === "retrying") return void browserOutbox(viewer.memberId).flush();
    const refused = entries.find(({ attention }) => attention);
    if (refused?.operation.name === "create_annotation") onReopen(refused);
    else if (refused) activate(operationAnnotation(refused.operation), { scroll: true, focus: true });
  };
  return (
    <>
      <SaveLine state={state} onRemedy={remedy} />
      <SignInAgain
        open={session === "asked"}
        member={{ id: viewer.memberId, name: viewer.name }}
        onSignedIn={sessionState.restored}
        onLater={sessionState.postpone}
      />
    </>
  );
}

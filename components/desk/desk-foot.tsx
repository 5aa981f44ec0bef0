"use client";

import { browserOutbox } from "@/lib/client/browser-outbox";
import { operationAnnotation } from "@/lib/client/operation";
import type { OutboxEntry } from "@/lib/client/outbox";
import { sessionState } from "@/lib/client/session-state";
import { type SaveState, useSaveState } from "@/lib/client/use-save-state";
import { useDesk } from "./desk-context";
import { SaveLine } from "./save-line";

type Props = {
  entries: readonly OutboxEntry[];
  /** Only when something is wrong: where the foot of the rail is out of sight. */
  isTroubleOnly?: boolean;
  onReopen: (entry: OutboxEntry) => void;
};

const CALM: ReadonlySet<SaveState> = new Set(["saved", "saving"]);

/** Whether all is saved, and what to do when it is not. */
export function DeskFoot({ entries, isTroubleOnly = false, onReopen }: Props) {
  const { articleId, viewer, activate } = useDesk();
  const state = useSaveState(articleId, entries);
  const remedy = () => {
    if (state === "signed_out") return sessionState.ask();
    if (state === "retrying") return void browserOutbox(viewer.memberId).flush();
    const refused = entries.find(({ attention }) => attention);
    if (refused?.operation.name === "create_annotation") onReopen(refused);
    else if (refused) activate(operationAnnotation(refused.operation), { scroll: true, focus: true });
  };
  if (isTroubleOnly && CALM.has(state)) return null;
  return (
    <div className={isTroubleOnly ? "desk-trouble" : "desk-foot"}>
      <SaveLine state={state} onRemedy={remedy} />
    </div>
  );
}

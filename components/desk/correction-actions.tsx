"use client";

import { useState } from "react";
import { DecisionButtons } from "@/components/correction/decision-buttons";
import { StetForm } from "@/components/correction/stet-form";
import { Button } from "@/components/ui/button";
import { sayNotKept } from "@/components/ui/say-not-kept";
import { toasts } from "@/components/ui/toast-manager";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { Decide } from "@/domain/correction/correction";
import { draftKey } from "@/lib/client/drafts";
import { useDraft } from "@/lib/client/use-draft";
import { useCardCommands } from "./card-commands";
import { useDesk } from "./desk-context";
import { UndoForm } from "./undo-form";
import type { Decision } from "./use-decision";

type Props = {
  annotation: AnnotationView;
  decision: Decision;
  onReply?: () => void;
  children: React.ReactNode;
};

/** What may be done with a correction: decide on it, take it back, undo what was decided. */
export function CorrectionActions({ annotation, decision, onReply, children }: Props) {
  const [asking, setAsking] = useState<"stet" | "undo" | null>(null);
  const { can, correction } = annotation;
  const actions = useCorrectionActions(annotation, decision);
  const { activate } = useDesk();
  const stopAsking = () => {
    setAsking(null);
    activate(annotation.id, { focus: true });
  };
  const canApprove = can.decide && !can.decideHint;
  const outcome = can.undo ? correction?.decision?.outcome : undefined;
  useCardCommands({
    approve: canApprove ? actions.approve : undefined,
    stet: can.decide ? () => setAsking("stet") : undefined,
    undo: outcome ? () => setAsking("undo") : undefined,
    reply: onReply,
    hint: can.decideHint,
  });
  if (asking === "stet" && can.decide)
    return <StetSection annotation={annotation} decision={decision} onClose={stopAsking} />;
  if (asking === "undo" && outcome)
    return (
      <UndoForm
        outcome={outcome}
        pending={decision.pending === "undo_decision"}
        onUndo={() => void actions.undo()}
        onCancel={stopAsking}
      />
    );
  return (
    <>
      {can.decideHint && <p className="mt-3 text-xs text-ink-2">{can.decideHint}</p>}
      <div className="mt-3 flex flex-wrap items-center gap-2 empty:hidden">
        {canApprove ? (
          <DecisionButtons
            pending={decision.pending === "decide"}
            onApprove={actions.approve}
            onStet={() => setAsking("stet")}
          />
        ) : (
          can.decide && (
            <Button kbd="x" onClick={() => setAsking("stet")}>
              Stet
            </Button>
          )
        )}
        {can.withdraw && (
          <Button pending={decision.pending === "withdraw"} onClick={actions.withdraw}>
            Withdraw
          </Button>
        )}
        {outcome && (
          <Button kbd="u" onClick={() => setAsking("undo")}>
            Undo
          </Button>
        )}
        {children}
      </div>
    </>
  );
}

function useCorrectionActions(annotation: AnnotationView, decision: Decision) {
  const { activate, activateNextOpen } = useDesk();
  const { id, version } = annotation;
  const then = async (done: Promise<boolean>) => {
    if (await done) activateNextOpen(id);
  };
  const withdraw = async () => {
    const isDone = await decision.run({ name: "withdraw", id, version }, "Withdrawn.");
    if (isDone) toasts.add({ title: "Correction withdrawn.", description: "It stays on the record." });
    return isDone;
  };
  return {
    approve: () =>
      void then(
        decision.run(
          { name: "decide", id, body: { outcome: "approved", version } },
          "Approved. The text has changed.",
        ),
      ),
    withdraw: () => void then(withdraw()),
    undo: async () => {
      const done = "The decision is undone; the correction is open.";
      if (await decision.run({ name: "undo_decision", id, body: { version } }, done))
        activate(id, { focus: true });
    },
  };
}

function StetSection({
  annotation,
  decision,
  onClose,
}: {
  annotation: AnnotationView;
  decision: Decision;
  onClose: () => void;
}) {
  const { articleId, viewer, activateNextOpen } = useDesk();
  const { id, version } = annotation;
  const draft = useDraft(draftKey(viewer.memberId, articleId, "stet", id), "", sayNotKept);
  const [error, setError] = useState<string>();
  const submit = async () => {
    const checked = Decide.safeParse({ outcome: "declined", reason: draft.value, version });
    if (!checked.success) return setError(checked.error.issues[0]?.message);
    setError(undefined);
    const done = await decision.run({ name: "decide", id, body: checked.data }, "Stet. The words stand.");
    if (!done) return;
    draft.clear();
    activateNextOpen(id);
  };
  return (
    <StetForm
      reason={draft.value}
      error={error}
      pending={decision.pending === "decide"}
      onChange={draft.write}
      onSubmit={() => void submit()}
      onCancel={onClose}
    />
  );
}

"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { sayNotKept } from "@/components/ui/say-not-kept";
import { TextArea } from "@/components/ui/text-area";
import type { Outcome } from "@/domain/correction/correction";
import { draftKey } from "@/lib/client/drafts";
import { useDraft } from "@/lib/client/use-draft";
import { BulkList } from "./bulk-list";
import type { BulkQuestion } from "./bulk-question";
import { countOf } from "./count-of";
import { DecisionProblem } from "./decision-problem";
import { useDesk } from "./desk-context";
import type { Bulk } from "./use-bulk";

const VERB: Record<Outcome, string> = { approved: "Approve", declined: "Stet" };
const REASON: Record<Outcome, string> = { approved: "Why", declined: "Why the words stand" };

function whatHappens({ outcome, decidable, left }: BulkQuestion): string {
  if (decidable.length === 0) return "None of the corrections shown can be decided at once.";
  const effect =
    outcome === "approved"
      ? "Their words go into the text, as one decision."
      : "The text stays as it is, and their proposers read your reason.";
  const rest = left.length > 0 ? ` ${countOf(left.length, "correction")} will be left as they are.` : "";
  return `${effect}${rest} One undo takes all of it back.`;
}

/** Says exactly what one decision on many corrections will do before it is done. */
export function BulkDialog({ bulk }: { bulk: Bulk }) {
  const { question, close } = bulk;
  if (!question) return null;
  const { outcome, decidable } = question;
  const title =
    decidable.length > 0
      ? `${VERB[outcome]} ${countOf(decidable.length, "correction")}`
      : `Nothing to ${VERB[outcome].toLowerCase()} at once`;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && close()}
      title={title}
      description={whatHappens(question)}
    >
      <BulkForm bulk={bulk} question={question} />
    </Dialog>
  );
}

function BulkForm({ bulk, question }: { bulk: Bulk; question: BulkQuestion }) {
  const { viewer, articleId, activate } = useDesk();
  const { outcome, decidable, left } = question;
  const reason = useDraft(draftKey(viewer.memberId, articleId, "all", outcome), "", sayNotKept);
  const [error, setError] = useState<string>();
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (bulk.isPending) return;
    const { isDone, wrong } = await bulk.decide(reason.value);
    setError(wrong);
    if (isDone) reason.clear();
  };
  const look = (id: string) => {
    bulk.close();
    activate(id, { scroll: true, focus: true });
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <BulkList outcome={outcome} decidable={decidable} left={left} onLook={look} />
      {/* However long the list is, the answer stays in sight. */}
      <div className="sticky -bottom-4 -mx-5 -mb-5 flex flex-col gap-3 rounded-b-xl border-t border-line bg-card px-5 pt-3 pb-5">
        {decidable.length > 0 && (
          <Field
            label={REASON[outcome]}
            aside={outcome === "approved" ? "optional" : "one reason for all"}
            error={error}
          >
            {(control) => (
              <TextArea
                {...control}
                rows={2}
                value={reason.value}
                onChange={(event) => reason.write(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit();
                }}
              />
            )}
          </Field>
        )}
        <DecisionProblem problem={bulk.problem} />
        <div className="flex flex-wrap gap-2">
          {decidable.length > 0 && (
            <Button type="submit" variant="primary" pending={bulk.isPending}>
              {VERB[outcome]} {decidable.length}
            </Button>
          )}
          <Button variant="quiet" onClick={bulk.close}>
            {decidable.length > 0 ? "Cancel" : "Close"}
          </Button>
        </div>
      </div>
    </form>
  );
}

"use client";

import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { sayNotKept } from "@/components/ui/say-not-kept";
import { TextArea } from "@/components/ui/text-area";
import type { Blockers, Owed } from "@/domain/article/blockers";
import type { Move } from "@/domain/article/move";
import { TRANSITIONS } from "@/domain/article/transitions";
import { draftKey } from "@/lib/client/drafts";
import { useDraft } from "@/lib/client/use-draft";
import { beforeMove } from "./before-move";
import { BlockerList } from "./blocker-list";
import { MOVE_WORDS } from "./move-words";

type Props = {
  /** The move that is asked about; none, and nothing is shown. */
  move: Move | null;
  articleId: string;
  memberId: string;
  revision: number;
  blockers: Blockers;
  pending: boolean;
  refusal: ReactNode;
  onOpen: (owed: Owed) => void;
  /** Whether it was carried out. */
  onMove: (move: Move, reason: string) => Promise<boolean>;
  onClose: () => void;
};

const NOT_YET = "This can be done once what is in the way is settled.";

/** Asks before an article goes on its way: what still stands in it, and why where a reason is owed. */
export function MoveDialog({ move, onClose, ...form }: Props) {
  // What was asked stays to be seen while the dialog goes.
  const [shown, setShown] = useState(move);
  if (move && move !== shown) setShown(move);
  const isPrevented = shown !== null && beforeMove(shown, form.blockers).inTheWay.length > 0;
  return (
    <Dialog
      open={move !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={shown && MOVE_WORDS[shown].label}
      description={isPrevented ? NOT_YET : shown && MOVE_WORDS[shown].explains}
    >
      {shown && <MoveForm key={shown} move={shown} onClose={onClose} {...form} />}
    </Dialog>
  );
}

function MoveForm({
  move,
  articleId,
  memberId,
  revision,
  blockers,
  pending,
  refusal,
  ...does
}: Props & { move: Move }) {
  const { needsReason, owesNothing } = TRANSITIONS[move];
  const reason = useDraft(draftKey(memberId, articleId, "move", move), "", sayNotKept);
  const { inTheWay, without, besides } = beforeMove(move, blockers);
  const isPrevented = inTheWay.length > 0;
  const [isReasonOwed, setReasonOwed] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    const isOwed = needsReason && reason.value.trim() === "";
    setReasonOwed(isOwed);
    if (isOwed) return field.current?.focus();
    if (await does.onMove(move, reason.value)) reason.clear();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      {isPrevented && <OwedSection title={inTheWayWords(inTheWay.length)} owed={inTheWay} {...does} />}
      {without.length > 0 && <OwedSection title="The article goes out without" owed={without} {...does} />}
      {besides.length > 0 && (
        <OwedSection title="Open besides, and not in the way" owed={besides} {...does} />
      )}
      {owesNothing !== "no matter" && !isPrevented && (
        <p className="text-sm text-ink-2">This is for revision {revision}, the text you see.</p>
      )}
      {!isPrevented && (
        <Field
          label="Why"
          aside={needsReason ? undefined : "optional"}
          error={isReasonOwed && "Say why: those whom it concerns read it."}
        >
          {(control) => (
            <TextArea
              {...control}
              ref={field}
              required={needsReason}
              rows={3}
              className="max-h-72"
              value={reason.value}
              onChange={(event) => {
                setReasonOwed(false);
                reason.write(event.target.value);
              }}
            />
          )}
        </Field>
      )}
      {refusal}
      <div className="flex flex-wrap gap-2">
        {!isPrevented && (
          <Button type="submit" variant={move === "kill" ? "danger" : "primary"} pending={pending}>
            {MOVE_WORDS[move].label}
          </Button>
        )}
        <Button variant="quiet" onClick={does.onClose}>
          {isPrevented ? "Close" : "Not now"}
        </Button>
      </div>
    </form>
  );
}

function inTheWayWords(count: number): string {
  return count === 1 ? "One thing is in the way" : `${count} things are in the way`;
}

function OwedSection({ title, owed, onOpen }: { title: string; owed: Owed[]; onOpen: Props["onOpen"] }) {
  return (
    <section aria-label={title} className="max-h-[45dvh] overflow-y-auto rounded-lg border border-line-2 p-2">
      <h3 className="px-2 pb-1 text-sm font-medium">{title}</h3>
      <BlockerList owed={owed} onOpen={onOpen} />
    </section>
  );
}

"use client";

import { Button } from "@/components/ui/button";
import { sayNotKept } from "@/components/ui/say-not-kept";
import type { OutboxEntry } from "@/lib/client/outbox";
import { useSessionState } from "@/lib/client/use-session-state";
import { useDesk } from "./desk-context";
import { useEntriesOf } from "./entries-context";
import { ProblemNotice } from "./problem-notice";
import { StandsNow } from "./stands-now";
import { type CardOperation, writtenWords } from "./write-again";

type Props = {
  annotationId: string;
  canWriteAgain: (operation: CardOperation) => boolean;
  /** Resolves once the words are kept where they are written. */
  onWriteAgain: (operation: CardOperation) => Promise<void>;
};

/** What was written on this card and is still on its way, or was refused: with its words, to write again. */
export function EntryNotices({ annotationId, ...again }: Props) {
  const entries = useEntriesOf(annotationId);
  const isSignedOut = useSessionState() !== "signed_in";
  if (entries.length === 0) return null;
  const refused = entries.filter((entry) => entry.attention);
  if (refused.length === 0)
    return <p className="mt-2 text-xs text-ink-3">{isSignedOut ? "Not saved yet" : "Saving…"}</p>;
  return refused.map((entry) => <RefusedEntry key={entry.id} entry={entry} {...again} />);
}

type RefusedProps = Omit<Props, "annotationId"> & { entry: OutboxEntry };

function RefusedEntry({ entry, canWriteAgain, onWriteAgain }: RefusedProps) {
  const { discardEntry } = useDesk();
  const written = entry.operation.name === "create_annotation" ? null : entry.operation;
  const again = (operation: CardOperation) =>
    onWriteAgain(operation).then(() => discardEntry(entry.id), sayNotKept);
  return (
    <ProblemNotice message={`Not saved. ${entry.attention?.message ?? ""}`}>
      <StandsNow current={entry.attention?.current} />
      {written && (
        <blockquote className="mt-1 border-l-2 border-warn/50 pl-2 whitespace-pre-wrap">
          {writtenWords(written)}
        </blockquote>
      )}
      <div className="mt-2 flex gap-2">
        {written && canWriteAgain(written) && (
          <Button size="small" onClick={() => void again(written)}>
            Write it again
          </Button>
        )}
        <Button size="small" variant="quiet" onClick={() => discardEntry(entry.id)}>
          Discard
        </Button>
      </div>
    </ProblemNotice>
  );
}

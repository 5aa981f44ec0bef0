"use client";

import { Button } from "@/components/ui/button";
import type { OutboxEntry } from "@/lib/client/outbox";
import { useDesk } from "./desk-context";
import { useEntriesOf } from "./entries-context";
import { ProblemNotice } from "./problem-notice";

function writtenWords({ operation }: OutboxEntry): string | null {
  return operation.name === "reply" || operation.name === "edit_comment" ? operation.body.body : null;
}

/** What was written on this card and is still on its way, or was refused: with its words, to write again. */
export function EntryNotices({
  annotationId,
  onWriteAgain,
}: {
  annotationId: string;
  onWriteAgain: (words: string) => void;
}) {
  const entries = useEntriesOf(annotationId);
  const { discardEntry } = useDesk();
  if (entries.length === 0) return null;
  const refused = entries.filter((entry) => entry.attention);
  if (refused.length === 0) return <p className="mt-2 text-xs text-ink-3">Saving…</p>;
  return refused.map((entry) => {
    const words = writtenWords(entry);
    return (
      <ProblemNotice key={entry.id} message={`Not saved. ${entry.attention?.message ?? ""}`}>
        {words && (
          <blockquote className="mt-1 border-l-2 border-warn/50 pl-2 whitespace-pre-wrap">{words}</blockquote>
        )}
        <div className="mt-2 flex gap-2">
          {words && (
            <Button
              size="small"
              onClick={() => {
                onWriteAgain(words);
                discardEntry(entry.id);
              }}
            >
              Write it again
            </Button>
          )}
          <Button size="small" variant="quiet" onClick={() => discardEntry(entry.id)}>
            Discard
          </Button>
        </div>
      </ProblemNotice>
    );
  });
}

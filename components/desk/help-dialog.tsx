"use client";

import { Dialog } from "@/components/ui/dialog";
import { READING_VIEWS } from "@/domain/document/reading-view";
import { VIEW_MEANING, VIEW_NAME } from "./view-name";

const KEYS: readonly [string, string][] = [
  ["Tab", "Into the article; again for what can be pressed"],
  ["← → ↑ ↓", "Move the caret in the article; with Ctrl by words or paragraphs"],
  ["Shift ← → ↑ ↓", "Select words from the caret"],
  ["Enter", "Open the annotation at the caret"],
  [
    "Shift ← →",
    "On an open card: move the end of its passage by a word; with Alt the start, with Ctrl by a character",
  ],
  ["Enter, Esc", "Then keep the new passage, or leave it"],
  ["j", "Next annotation"],
  ["k", "Previous annotation"],
  ["c", "Comment on the selected words"],
  ["e", "Correct the selected words, or insert at the caret"],
  ["s", "Attach a source to the selected words"],
  ["a", "Approve the open correction"],
  ["x", "Stet: decline it, with a reason"],
  ["u", "Undo a decision"],
  ["Shift A", "Approve all the corrections shown; first says which"],
  ["Shift X", "Stet all the corrections shown, with one reason"],
  ["r", "Reply"],
  ["1 2 3 4", "Show all marks, simple, final, original"],
  ["/", "Search the annotations"],
  ["Shift E", "Edit the text; Ctrl S then saves a revision"],
  ["Ctrl Enter", "Send what you are writing"],
  ["Esc", "Close; what you typed is kept"],
  ["?", "This list"],
];

/** The keys of the desk. */
export function HelpDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Keys"
      description="Single keys work whenever you are not typing."
    >
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5">
        {KEYS.map(([key, meaning]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded border border-line-2 px-1.5 py-0.5 font-sans text-xs font-medium">
                {key}
              </kbd>
            </dt>
            <dd className="text-ink-2">{meaning}</dd>
          </div>
        ))}
      </dl>
      <h3 className="mt-5 mb-2 font-semibold">Four ways to read</h3>
      <dl className="flex flex-col gap-1.5">
        {READING_VIEWS.map((view) => (
          <div key={view}>
            <dt className="inline font-medium">{VIEW_NAME[view]}. </dt>
            <dd className="inline text-ink-2">{VIEW_MEANING[view]}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

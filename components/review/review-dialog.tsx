"use client";

import type { FormEvent, KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { sayNotKept } from "@/components/ui/say-not-kept";
import { TextArea } from "@/components/ui/text-area";
import { useDraft } from "@/lib/client/use-draft";

type Props = {
  open: boolean;
  contents: string;
  /** Things written that are not on the server yet: they would stay behind. */
  unsaved: number;
  /** Where the message is kept until it is sent. */
  draftKey: string;
  pending: boolean;
  problem?: string;
  /** Whether it was submitted. */
  onSubmit: (note: string) => Promise<boolean>;
  onClose: () => void;
};

/** Asks before a review goes to the others, with a word to all of them. */
export function ReviewDialog({ open, contents, onClose, ...form }: Props) {
  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Submit your review"
      description={`Everybody will see your ${contents}. Those whom the article concerns are told once, of all of it.`}
    >
      <ReviewForm {...form} onClose={onClose} />
    </Dialog>
  );
}

type FormProps = Omit<Props, "open" | "contents">;

function ReviewForm({ unsaved, draftKey, pending, problem, onSubmit, onClose }: FormProps) {
  const note = useDraft(draftKey, "", sayNotKept);
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (pending || unsaved > 0) return;
    if (await onSubmit(note.value)) note.clear();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit();
  };
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={keys} className="flex flex-col gap-4">
      <Field label="Message to everybody" aside="optional" error={problem}>
        {(control) => (
          <TextArea
            {...control}
            rows={3}
            className="max-h-96"
            value={note.value}
            onChange={(event) => note.write(event.target.value)}
          />
        )}
      </Field>
      {unsaved > 0 && (
        <p role="status" className="text-sm text-warn">
          {unsaved === 1 ? "Something you wrote is" : `${unsaved} things you wrote are`} not saved yet. Submit
          once all is saved.
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={pending} disabled={unsaved > 0}>
          Submit review
        </Button>
        <Button variant="quiet" onClick={onClose}>
          Keep writing
        </Button>
      </div>
    </form>
  );
}

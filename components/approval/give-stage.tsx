"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { sayNotKept } from "@/components/ui/say-not-kept";
import { TextArea } from "@/components/ui/text-area";
import { useDraft } from "@/lib/client/use-draft";

type Props = {
  /** Of the stage. */
  name: string;
  /** Whether the viewer approved an earlier text. */
  isAgain: boolean;
  /** Whether another member gave it already: one more approval is offered in quiet. */
  isGiven?: boolean;
  /** Whether it is what is to be done next. */
  isNext?: boolean;
  /** Where the comment is kept until it is given. */
  draftKey: string;
  pending: boolean;
  /** Whether it was given. */
  onApprove: (note: string) => Promise<boolean>;
};

/** Approves a text at a stage, with a word about it where there is one to say. */
export function GiveStage(props: Props) {
  const { name, isAgain, isGiven = false, isNext = false, draftKey, pending, onApprove } = props;
  const note = useDraft(draftKey, "", sayNotKept);
  const [isOpen, setOpen] = useState(false);
  const isShown = isOpen || note.value !== "";
  const isQuiet = isGiven && !isShown;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);
  const approve = async () => {
    if (pending || !(await onApprove(note.value))) return;
    note.clear();
    setOpen(false);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void approve();
  };
  return (
    <>
      {isShown && (
        <Field label="Comment on the approval" aside="optional" className="my-1 basis-full">
          {(control) => (
            <TextArea
              {...control}
              ref={field}
              rows={2}
              className="max-h-60 text-sm"
              value={note.value}
              onChange={(event) => {
                // It stays when the last word is taken out.
                setOpen(true);
                note.write(event.target.value);
              }}
              onKeyDown={keys}
            />
          )}
        </Field>
      )}
      <span className={isQuiet ? undefined : "basis-full"}>
        <Button
          size="small"
          variant={isQuiet ? "quiet" : isNext ? "primary" : "plain"}
          className={isQuiet ? "-ml-2.5" : undefined}
          pending={pending}
          onClick={() => void approve()}
        >
          Approve {name}
          {isAgain ? " again" : isGiven && " too"}
        </Button>
      </span>
      {!isShown && (
        <Button size="small" variant="quiet" className="-ml-2.5" onClick={() => setOpen(true)}>
          Add a comment<span className="sr-only"> on your approval of {name}</span>
        </Button>
      )}
    </>
  );
}

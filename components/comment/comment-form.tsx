"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { sayNotKept } from "@/components/ui/say-not-kept";
import { commentBody } from "@/domain/comment/comment";
import { newId } from "@/lib/client/new-id";
import { useDraft } from "@/lib/client/use-draft";
import { useKeep } from "@/lib/client/use-keep";
import { CommentFields } from "./comment-fields";

type Props = {
  label: string;
  submitLabel: string;
  /** Where the words are kept until they are sent. */
  draftKey: string;
  initial?: string;
  /** Opened by a person just now, not found unfinished. */
  takesFocus?: boolean;
  /** Resolves once the words are safe elsewhere. The id is the form's: the same however often they are sent. */
  onSubmit: (body: string, id: string) => Promise<void>;
  onClose: () => void;
};

/** Writes a reply, or a comment again. Escape closes it and keeps the words. */
export function CommentForm({
  label,
  submitLabel,
  draftKey,
  initial = "",
  takesFocus = true,
  onSubmit,
  onClose,
}: Props) {
  const [id] = useState(newId);
  const { value: text, write, clear } = useDraft(draftKey, initial, sayNotKept);
  const { problem: notKept, keep } = useKeep();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const field = takesFocus ? form.current?.querySelector("textarea") : null;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, [takesFocus]);
  const checked = commentBody.safeParse(text);
  const problem = text.trim() && !checked.success ? checked.error.issues[0]?.message : undefined;
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (!checked.success || !(await keep(() => onSubmit(checked.data, id)))) return;
    clear();
    onClose();
  };
  return (
    <form
      ref={form}
      onSubmit={submit}
      className="mt-3 flex flex-col gap-2"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit();
      }}
    >
      <CommentFields label={label} body={text} error={problem ?? notKept} onChange={write} />
      <div className="flex items-center gap-2">
        <Button type="submit" variant="primary" disabled={!checked.success}>
          {submitLabel}
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            clear();
            onClose();
          }}
        >
          {text ? "Discard" : "Cancel"}
        </Button>
      </div>
    </form>
  );
}

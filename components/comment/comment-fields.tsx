"use client";

import { Field } from "@/components/ui/field";
import { MentionTextArea } from "./mention-text-area";

type Props = {
  label: string;
  body: string;
  error?: string;
  onChange: (body: string) => void;
};

/** The words of a comment. */
export function CommentFields({ label, body, error, onChange }: Props) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <MentionTextArea
          {...control}
          rows={3}
          className="max-h-96"
          value={body}
          onChange={onChange}
          data-composer-start
        />
      )}
    </Field>
  );
}

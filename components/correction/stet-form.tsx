"use client";

import { type FormEvent, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";

type Props = {
  reason: string;
  error?: string;
  pending: boolean;
  onChange: (reason: string) => void;
  onSubmit: () => void;
  onCancel: () => void;
};

/** Declining says why the words stand: their author will read it. */
export function StetForm({ reason, error, pending, onChange, onSubmit, onCancel }: Props) {
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => area.current?.querySelector("textarea")?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit} className="mt-3 flex flex-col gap-2.5">
      <div ref={area}>
        <Field label="Why the words stand" error={error}>
          {(control) => (
            <TextArea
              {...control}
              rows={2}
              value={reason}
              onChange={(event) => onChange(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === "Escape") onCancel();
                if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSubmit();
              }}
            />
          )}
        </Field>
      </div>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" pending={pending}>
          Stet
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

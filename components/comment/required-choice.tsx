"use client";

import { useId } from "react";

type Props = { required: boolean; onChange: (required: boolean) => void };

/** Whether the article waits for what is asked here. */
export function RequiredChoice({ required, onChange }: Props) {
  const id = useId();
  return (
    <div className="mt-3 flex items-start gap-2 text-sm">
      <input
        id={id}
        type="checkbox"
        checked={required}
        onChange={(event) => onChange(event.target.checked)}
        aria-describedby={`${id}-hint`}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <div>
        <label htmlFor={id} className="font-medium">
          Must be resolved before approval
        </label>
        <p id={`${id}-hint`} className="text-xs text-ink-3">
          {required ? "The article waits for it." : "Optional: the article does not wait for it."}
        </p>
      </div>
    </div>
  );
}

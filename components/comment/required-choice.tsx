"use client";

import { CheckBox } from "@/components/ui/check-box";

type Props = { required: boolean; onChange: (required: boolean) => void };

/** Whether the article waits for what is asked here. */
export function RequiredChoice({ required, onChange }: Props) {
  return (
    <div className="mt-2">
      <CheckBox
        label="Must be resolved before approval"
        hint={required ? "The article waits for it." : "Optional: the article does not wait for it."}
        checked={required}
        onChange={onChange}
      />
    </div>
  );
}

"use client";
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

type Props = { path: string; onDone: () => void };

/** A link to pass on. It can be copied by hand too: not every browser lets a page do it. */
export function MadeLink({ path, onDone }: Props) {
  const [outcome, setOutcome] = useState<"copied" | "refused">();
  const link = new URL(path, window.location.origin).href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  };
  return (
    <div className="flex flex-col gap-4">
      <Field
        label="Link"
        error={outcome === "refused" && "The browser does not let Stet copy it. Copy it by hand."}
      >
        {(control) => (
          <TextInput {...control} readOnly value={link} onFocus={(event) => event.target.select()} />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={copy}>
          {outcome === "copied" ? (
            <Check aria-hidden="true" className="size-4" />
          ) : (
            <Copy aria-hidden="true" className="size-4" />
          )}
          {outcome === "copied" ? "Copied" : "Copy the link"}
        </Button>
        <Button onClick={onDone}>Done</Button>
        <span role="status" className="sr-only">
          {outcome === "copied" && "The link is copied."}
        </span>
      </div>
    </div>
  );
}

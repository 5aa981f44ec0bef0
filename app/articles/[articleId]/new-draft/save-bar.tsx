"use client";
import { useId, useRef, useState } from "react";
import { importFailure } from "@/components/article/use-import";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import type { DraftPreview } from "@/domain/revision/new-revision";
import { WHY_MAXIMUM, WHY_MISSING } from "@/domain/revision/why-line";
import type { NewDraftModel } from "./use-new-draft";
import type { SavingDraft } from "./use-save-draft";

type Props = { preview: DraftPreview; draft: NewDraftModel; saving: SavingDraft; onBack: () => void };

/** The foot of the effects: back to the text, or on, with a line that says why. */
export function SaveBar({ preview, draft, saving, onBack }: Props) {
  const [problem, setProblem] = useState<string>();
  const reasonId = useId();
  const reasonRef = useRef<HTMLInputElement>(null);
  const failure = importFailure(saving.error);
  const newest = preview.newest?.number ?? preview.baseRevision;
  const trouble = problem ?? failure?.message ?? Object.values(failure?.fields ?? {}).join(" ");
  const isSent = saving.isPending || saving.isSuccess;
  const submit = () => {
    const missing = draft.state.reason.trim() === "" ? WHY_MISSING : undefined;
    setProblem(missing);
    if (missing) reasonRef.current?.focus();
    else if (!isSent) saving.mutate(newest);
  };
  return (
    <form
      noValidate
      aria-label="Save the draft"
      className="sticky bottom-0 z-20 col-span-full flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line bg-desk px-5 py-3 max-md:order-6 max-md:gap-y-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Button onClick={onBack} className="max-md:order-2">
        Back to the text
      </Button>
      {!preview.identical && (
        <>
          <span className="flex min-w-0 flex-1 basis-72 flex-wrap items-center gap-x-2.5 max-md:order-1 max-md:basis-full">
            <label htmlFor={reasonId} className="text-sm font-medium whitespace-nowrap">
              Why does the text change?
            </label>
            <TextInput
              id={reasonId}
              ref={reasonRef}
              value={draft.state.reason}
              maxLength={WHY_MAXIMUM}
              aria-invalid={problem ? true : undefined}
              className="min-w-0 flex-1"
              onChange={(event) => {
                setProblem(undefined);
                draft.changeReason(event.target.value);
              }}
            />
          </span>
          <Button type="submit" variant="primary" pending={isSent} className="max-md:order-3 max-md:ml-auto">
            {preview.newest ? `Save over revision ${newest}` : `Save as revision ${newest + 1}`}
          </Button>
        </>
      )}
      <p role="alert" className="basis-full text-sm text-correction empty:hidden max-md:order-1">
        {trouble}
      </p>
    </form>
  );
}

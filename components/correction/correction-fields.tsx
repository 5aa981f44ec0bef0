"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { hasInvisible, VisibleText } from "@/components/ui/visible-text";
import { textProblem } from "@/domain/text/plain-text";
import type { Surroundings } from "./surroundings";
import { WordsDifference } from "./words-difference";

export type CorrectionDraft = { replacement: string; reason: string };

type Props = {
  exact: string;
  /** What stands around the place. */
  around?: Surroundings;
  value: CorrectionDraft;
  errors: Record<string, string>;
  onChange: (value: CorrectionDraft) => void;
};

/** What a correction asks for: the words as they should read, and why. */
export function CorrectionFields({ exact, around, value, errors, onChange }: Props) {
  const isInsertion = exact === "";
  const setReplacement = (replacement: string) => onChange({ ...value, replacement });
  return (
    <div className="flex flex-col gap-3">
      <Field
        label={isInsertion ? "Words to insert here" : "How the words should read"}
        error={errors.replacement ?? textProblem(value.replacement)}
      >
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            value={value.replacement}
            onChange={(event) => setReplacement(event.target.value)}
            className="max-h-72 font-serif text-[1.0625rem]/normal"
            data-composer-start
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-2 empty:hidden">
        {!isInsertion && value.replacement !== "" && (
          <Button size="small" variant="danger" onClick={() => setReplacement("")}>
            Delete the words
          </Button>
        )}
        {!isInsertion && value.replacement !== exact && (
          <Button size="small" variant="quiet" onClick={() => setReplacement(exact)}>
            Put the words back
          </Button>
        )}
      </div>
      <Preview exact={exact} around={isInsertion ? around : undefined} replacement={value.replacement} />
      <Field label="Why" error={errors.reason}>
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            value={value.reason}
            onChange={(event) => onChange({ ...value, reason: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

type PreviewProps = { exact: string; around?: Surroundings; replacement: string };

function Preview({ exact, around, replacement }: PreviewProps) {
  if (exact === replacement) return null;
  return (
    <section aria-label="What would change" className="rounded-lg border border-line bg-paper px-3 py-2">
      <WordsDifference before={exact} after={replacement} around={around} />
      {hasInvisible(replacement) && (
        <p className="mt-2 text-xs text-warn">
          Contains characters that cannot be seen, marked here as <VisibleText text={"\u200e"} />. Leave them
          only if they are meant.
        </p>
      )}
    </section>
  );
}

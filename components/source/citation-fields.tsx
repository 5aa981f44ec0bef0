"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { STANCE_NAMES, STANCES, type Stance } from "@/domain/source/source";

export type CitationDraft = { stance: Stance; quotation: string; locator: string; note: string };

type Props = {
  value: CitationDraft;
  errors: Record<string, string>;
  onChange: (change: Partial<CitationDraft>) => void;
};

/** How a source is used for these words. */
export function CitationFields({ value, errors, onChange }: Props) {
  return (
    <div className="flex flex-col gap-2.5">
      <div className="grid grid-cols-2 gap-2.5">
        <Field label="The source">
          {(control) => (
            <Select
              {...control}
              value={value.stance}
              onChange={(event) => onChange({ stance: event.target.value as Stance })}
            >
              {STANCES.map((stance) => (
                <option key={stance} value={stance}>
                  {STANCE_NAMES[stance]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Where in it" aside="optional" error={errors.locator}>
          {(control) => (
            <TextInput
              {...control}
              placeholder="p. 3, 02:14"
              value={value.locator}
              onChange={(event) => onChange({ locator: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label="What it says, word for word" aside="optional" error={errors.quotation}>
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            className="max-h-60 font-serif text-[1rem]/snug"
            value={value.quotation}
            onChange={(event) => onChange({ quotation: event.target.value })}
          />
        )}
      </Field>
      <Field label="Remark" aside="optional" error={errors.note}>
        {(control) => (
          <TextInput
            {...control}
            value={value.note}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

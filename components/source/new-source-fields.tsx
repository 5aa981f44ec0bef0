"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { SOURCE_TYPE_NAMES, SOURCE_TYPES, type SourceType, urlProblem } from "@/domain/source/source";
import type { NewSourceDraft } from "./source-draft";

type Props = {
  value: NewSourceDraft;
  /** By path in the request: `source.title`. */
  errors: Record<string, string>;
  onChange: (value: NewSourceDraft) => void;
};

/** A source the library does not have yet. */
export function NewSourceFields({ value, errors, onChange }: Props) {
  const text = (name: keyof Omit<NewSourceDraft, "id" | "type">, label: string, type = "text") => (
    <Field label={label} error={errors[`source.${name}`]} aside={name === "title" ? undefined : "optional"}>
      {(control) => (
        <TextInput
          {...control}
          type={type}
          value={value[name]}
          onChange={(event) => onChange({ ...value, [name]: event.target.value })}
          data-composer-start={name === "title" || undefined}
        />
      )}
    </Field>
  );
  return (
    <div className="flex flex-col gap-2.5">
      {text("title", "Title")}
      <AddressField value={value} error={errors["source.url"]} onChange={onChange} />
      <div className="grid grid-cols-2 gap-2.5">
        <TypeField value={value} onChange={onChange} />
        {text("publisher", "Publisher")}
      </div>
      {text("author", "Author")}
      <div className="grid grid-cols-2 gap-2.5">
        {text("publishedOn", "Published", "date")}
        {text("accessedOn", "Accessed", "date")}
      </div>
    </div>
  );
}

/** Says what is wrong with an address as soon as the hand leaves it, before anything is sent. */
function AddressField({
  value,
  error,
  onChange,
}: {
  value: NewSourceDraft;
  error?: string;
  onChange: Props["onChange"];
}) {
  const typed = value.url.trim();
  const problem = typed.length > 4 ? urlProblem(typed) : null;
  return (
    <Field label="Address" aside="optional" error={error ?? problem}>
      {(control) => (
        <TextInput
          {...control}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://"
          value={value.url}
          onChange={(event) => onChange({ ...value, url: event.target.value })}
        />
      )}
    </Field>
  );
}

function TypeField({ value, onChange }: { value: NewSourceDraft; onChange: Props["onChange"] }) {
  return (
    <Field label="Type">
      {(control) => (
        <Select
          {...control}
          value={value.type}
          onChange={(event) => onChange({ ...value, type: event.target.value as SourceType })}
        >
          {SOURCE_TYPES.map((type) => (
            <option key={type} value={type}>
              {SOURCE_TYPE_NAMES[type]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

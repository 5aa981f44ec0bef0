import type { ReactNode } from "react";
import { CheckBox } from "@/components/ui/check-box";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { ROLE_NAMES, ROLES } from "@/domain/member/member";
import { ASPECT_NAMES, ASPECTS } from "@/domain/stage/aspects";
import type { StageDraft } from "./type-draft";

type Props = {
  stage: StageDraft;
  /** By the stage's own fields: `name`, `roles`, `covers`. */
  errors: Record<string, string>;
  onChange: (change: Partial<StageDraft>) => void;
};

/** Everything there is to say of a stage. */
export function StageFields({ stage, errors, onChange }: Props) {
  return (
    <div className="flex flex-col gap-4">
      <Field label="Name" error={errors.name}>
        {(control) => (
          <TextInput
            {...control}
            value={stage.name}
            onChange={(event) => onChange({ name: event.target.value })}
            data-control="name"
            className="sm:max-w-72"
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Choices legend="Given by" error={errors.roles}>
          {ROLES.map((role) => (
            <CheckBox
              key={role}
              label={ROLE_NAMES[role]}
              checked={stage.roles.includes(role)}
              onChange={(on) => onChange({ roles: switched(ROLES, stage.roles, role, on) })}
            />
          ))}
        </Choices>
        <div className="flex flex-col gap-4">
          <Choices
            legend="What is read"
            hint="When something else changes, the approval stays good."
            error={errors.covers}
          >
            {ASPECTS.map((aspect) => (
              <CheckBox
                key={aspect}
                label={ASPECT_NAMES[aspect]}
                checked={stage.covers.includes(aspect)}
                onChange={(on) => onChange({ covers: switched(ASPECTS, stage.covers, aspect, on) })}
              />
            ))}
          </Choices>
          <CheckBox
            label="The article waits for it"
            hint="It cannot be approved without. Otherwise the stage is optional."
            checked={stage.blocks}
            onChange={(blocks) => onChange({ blocks })}
          />
        </div>
      </div>
    </div>
  );
}

function Choices({
  legend,
  hint,
  error,
  children,
}: {
  legend: string;
  hint?: string;
  error?: string;
  children: ReactNode;
}) {
  return (
    <fieldset
      data-invalid={error ? true : undefined}
      className="data-invalid:[&_input:focus]:outline-2 data-invalid:[&_input:focus]:outline-offset-2 data-invalid:[&_input:focus]:outline-accent"
    >
      <legend className="mb-0.5 text-sm font-medium">{legend}</legend>
      {hint && <p className="text-sm text-ink-3">{hint}</p>}
      {children}
      <p role="alert" className="text-sm text-correction empty:hidden">
        {error}
      </p>
    </fieldset>
  );
}

/** What is chosen with one more or one less, in the order of all there is. */
function switched<Choice>(all: readonly Choice[], chosen: readonly Choice[], one: Choice, on: boolean) {
  return all.filter((choice) => (choice === one ? on : chosen.includes(choice)));
}

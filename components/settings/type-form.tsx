"use client";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { StagesEditor } from "./stages-editor";
import { TypeConflict } from "./type-conflict";
import type { TypeFormOf } from "./use-kept-type";
import { useTypeForm } from "./use-type-form";

const NO_ERRORS: Record<string, string> = {};

/** A type of articles: its name and the readings it needs. */
export function TypeForm({ memberId, of }: { memberId: string; of: TypeFormOf }) {
  const form = useTypeForm(memberId, of);
  const { draft, failure, theirs } = form;
  const errors = failure?.fields ?? NO_ERRORS;
  const hasFields = Object.keys(errors).length > 0;
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length > 0) requestAnimationFrame(() => focusFirstWrong(box.current));
  }, [errors]);
  const isRefused = failure?.code === "stale";
  useEffect(() => {
    if (isRefused) requestAnimationFrame(() => showConflict(box.current));
  }, [isRefused]);
  /** The button that was pressed goes, and the focus would go with it. */
  const focusSave = () =>
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>("[type=submit]")?.focus());
  return (
    <form
      ref={box}
      noValidate
      className="flex flex-col gap-6 [&_:is(input,fieldset,li_button)]:scroll-mt-20 [&_:is(input,fieldset,li_button)]:scroll-mb-36"
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <Field label="Name of the type" error={errors.name}>
        {(control) => (
          <TextInput
            {...control}
            value={draft.name}
            onChange={(event) => form.write({ name: event.target.value })}
            className="sm:max-w-80"
          />
        )}
      </Field>
      <StagesEditor stages={draft.stages} errors={errors} onStages={(stages) => form.write({ stages })} />
      {theirs && (
        <TypeConflict
          theirs={theirs}
          onOver={form.saveOverTheirs}
          onTake={() => {
            form.takeTheirs();
            focusSave();
          }}
        />
      )}
      <div className="sticky bottom-0 -mx-1 flex flex-wrap items-center gap-2 border-t border-line-2 bg-desk px-1 py-3">
        <Button type="submit" variant="primary" pending={form.isPending} disabled={theirs !== null}>
          Save the type
        </Button>
        {!form.isChanged && <ButtonLink href="/settings/stages">Cancel</ButtonLink>}
        {form.isChanged && !theirs && (
          <Button
            onClick={() => {
              form.discard();
              focusSave();
            }}
          >
            Discard changes
          </Button>
        )}
        <p role="status" className="text-sm text-ink-2 empty:hidden">
          {theirs
            ? "Not saved: somebody changed the type. Choose above which of the two stays."
            : form.isChanged && "Not saved yet, kept in this browser"}
        </p>
        <p role="alert" className="min-w-48 flex-1 text-correction empty:hidden">
          {hasFields ? "Something is missing or wrong: see above." : !theirs && failure?.message}
        </p>
      </div>
    </form>
  );
}

/** Whoever pressed the button sees why nothing was saved, and is there. */
function showConflict(form: HTMLFormElement | null): void {
  const conflict = form?.querySelector<HTMLElement>("[data-conflict]");
  conflict?.focus({ preventScroll: true });
  conflict?.scrollIntoView({ block: "start" });
}

/** In the frame after: a stage that was closed is open by then. What is wrong with it is in sight, not under the bar. */
function focusFirstWrong(form: HTMLFormElement | null): void {
  const wrong = form?.querySelector<HTMLElement>("[aria-invalid], [data-invalid] input");
  wrong?.focus({ preventScroll: true });
  (wrong?.closest("fieldset") ?? wrong)?.scrollIntoView({ block: "nearest" });
}

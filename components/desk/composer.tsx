"use client";

import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { KindIcon } from "@/components/annotation/kind-icon";
import { CommentFields } from "@/components/comment/comment-fields";
import { RequiredChoice } from "@/components/comment/required-choice";
import { CorrectionFields } from "@/components/correction/correction-fields";
import type { Surroundings } from "@/components/correction/surroundings";
import { PrivateMark } from "@/components/review/private-mark";
import { SourceFields } from "@/components/source/source-fields";
import { ComposerFoot } from "./composer-foot";
import type { Composition } from "./composition";
import { onGrowth } from "./on-growth";
import { useIsPrivate } from "./private-context";
import { ProblemNotice } from "./problem-notice";
import { StandsNow } from "./stands-now";
import { useComposer } from "./use-composer";
import type { OpenComposition } from "./use-compositions";

const TITLE = { correction: "Correct", source: "Attach a source", comment: "Comment" };
const SUBMIT = { correction: "Propose", source: "Attach", comment: "Comment" };

type Props = {
  open: OpenComposition;
  /** What stands around its words now. */
  around?: Surroundings;
  /** What has been typed of it already, when it was written elsewhere on the page. */
  latest: (composition: Composition) => Composition;
  /** The form is on the page, or has grown there. */
  onShown: (form: HTMLElement, hasGrown: boolean) => void;
  onChange: (composition: Composition) => void;
  onPutAside: (composition: Composition) => void;
  /** Sent, or thrown away. */
  onFinish: (composition: Composition, isSent: boolean) => void;
};

/** Writes an annotation beside its words. Every change is kept in the browser at once. */
export function Composer({ open, around, latest, onShown, onChange, onPutAside, onFinish }: Props) {
  const isPrivate = useIsPrivate();
  const form = useRef<HTMLFormElement>(null);
  const writing = useComposer(form, open, { latest, onChange, onFinish });
  const { composition, problem, notKept, submit } = writing;
  useEffect(() => takeUp(form.current), []);
  useGrowth(form, onShown);
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) onPutAside(composition);
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
  };
  return (
    <form
      ref={form}
      noValidate
      aria-label={TITLE[composition.kind]}
      data-keeps-selection
      onSubmit={submit}
      onKeyDown={keys}
      className="-ml-3 rounded-[10px] border border-line-2 bg-card p-3.5 shadow-card max-[760px]:ml-0 max-[760px]:border-0 max-[760px]:p-0 max-[760px]:shadow-none"
    >
      <ComposerHeader composition={composition} />
      {isPrivate && (
        <PrivateMark className="mt-2">Only you see this until you submit your review.</PrivateMark>
      )}
      {problem?.message && (
        <ProblemNotice message={problem.message}>
          <StandsNow current={problem.current} />
        </ProblemNotice>
      )}
      {notKept && <ProblemNotice message={notKept} />}
      <div className="mt-3">
        <ComposerFields
          composition={composition}
          around={around}
          errors={problem?.fields ?? {}}
          onChange={writing.change}
        />
      </div>
      <ComposerFoot
        label={SUBMIT[composition.kind]}
        isPrivate={isPrivate}
        pending={writing.isBeginning}
        onPrivate={() => void writing.submitInPrivate()}
        onDiscard={() => onFinish(composition, false)}
      />
    </form>
  );
}

/** Puts the caret after what is there already. */
function takeUp(form: HTMLFormElement | null): void {
  const field = form?.querySelector<HTMLInputElement | HTMLTextAreaElement>("[data-composer-start]");
  field?.focus({ preventScroll: true });
  field?.setSelectionRange(field.value.length, field.value.length);
}

/** Tells of the form when it is on the page, and again whenever it becomes taller. */
function useGrowth(form: RefObject<HTMLElement | null>, tell: Props["onShown"]): void {
  const told = useEffectEvent(tell);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const frame = requestAnimationFrame(() => told(element, false));
    const stop = onGrowth(element, () => told(element, true));
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [form]);
}

function ComposerHeader({ composition: { kind, target } }: { composition: Composition }) {
  return (
    <header className="flex min-w-0 items-center gap-[7px]">
      <KindIcon kind={kind} />
      <h3 className="shrink-0 font-semibold">
        {target.exact || kind !== "correction" ? TITLE[kind] : "Insert words"}
      </h3>
      {target.exact && kind !== "correction" && (
        <span className="truncate font-serif text-[0.96875rem] text-ink-2">
          “{target.exact.slice(0, 120)}”
        </span>
      )}
    </header>
  );
}

type FieldsProps = {
  composition: Composition;
  around?: Surroundings;
  errors: Record<string, string>;
  onChange: (composition: Composition) => void;
};

function ComposerFields({ composition, around, errors, onChange }: FieldsProps) {
  if (composition.kind === "correction")
    return (
      <CorrectionFields
        exact={composition.target.exact}
        around={around}
        value={composition.fields}
        errors={errors}
        onChange={(fields) => onChange({ ...composition, fields })}
      />
    );
  if (composition.kind === "source")
    return (
      <SourceFields
        value={composition.fields}
        errors={errors}
        onChange={(fields) => onChange({ ...composition, fields })}
      />
    );
  const { body, required = true } = composition.fields;
  const changeComment = (fields: { body: string; required: boolean }) =>
    onChange({
      ...composition,
      fields: { body: fields.body, ...(!fields.required && { required: false }) },
    });
  return (
    <>
      <CommentFields
        label="Your comment"
        body={body}
        error={errors.body}
        onChange={(next) => changeComment({ body: next, required })}
      />
      <RequiredChoice required={required} onChange={(next) => changeComment({ body, required: next })} />
    </>
  );
}

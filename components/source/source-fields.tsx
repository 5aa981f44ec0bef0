"use client";

import { type RefObject, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { SourceView } from "@/domain/source/source";
import { newId } from "@/lib/client/new-id";
import { CitationFields } from "./citation-fields";
import { NewSourceFields } from "./new-source-fields";
import { describeSource, type SourceDraft } from "./source-draft";
import { sourceLine } from "./source-line";
import { SourcePicker } from "./source-picker";

type Props = { value: SourceDraft; errors: Record<string, string>; onChange: (value: SourceDraft) => void };

/** What attaching a source asks for: which one, and how it is used here. */
export function SourceFields({ value, errors, onChange }: Props) {
  const { chosen, described } = value;
  const fields = useRef<HTMLDivElement>(null);
  useFocusOnChange(fields, described ? "described" : chosen ? "chosen" : "open");
  const forget = () => onChange({ ...value, chosen: null, described: null });
  const describe = (typed: string) => {
    const today = new Date().toLocaleDateString("sv-SE");
    onChange({ ...value, chosen: null, described: describeSource(newId(), typed, today) });
  };
  return (
    <div ref={fields} className="flex flex-col gap-3">
      {!chosen && !described && (
        <SourcePicker
          error={errors.sourceId}
          onChoose={(source) => onChange({ ...value, chosen: source, described: null })}
          onDescribe={describe}
        />
      )}
      {chosen && <ChosenSource source={chosen} error={errors.sourceId} onForget={forget} />}
      {described && (
        <>
          <NewSourceFields
            value={described}
            errors={errors}
            onChange={(next) => onChange({ ...value, described: next })}
          />
          <Button size="small" variant="quiet" className="self-start" onClick={forget}>
            Search the library instead
          </Button>
        </>
      )}
      {(chosen || described) && (
        <CitationFields
          value={value}
          errors={errors}
          onChange={(change) => onChange({ ...value, ...change })}
        />
      )}
    </div>
  );
}

/** The control that had the focus goes when another way to name a source comes: its first field takes over. */
function useFocusOnChange(fields: RefObject<HTMLElement | null>, way: string): void {
  const shown = useRef(way);
  useEffect(() => {
    if (shown.current === way) return;
    shown.current = way;
    fields.current?.querySelector<HTMLElement>("[data-composer-start], select")?.focus();
  }, [fields, way]);
}

function ChosenSource({
  source,
  error,
  onForget,
}: {
  source: SourceView;
  error?: string;
  onForget: () => void;
}) {
  return (
    <div>
      <div className="flex items-start justify-between gap-2 rounded-lg border border-line-2 bg-paper px-2.5 py-2">
        <div className="min-w-0">
          <p className="font-medium wrap-break-word">{source.title}</p>
          <p className="text-xs text-ink-3">{sourceLine(source)}</p>
        </div>
        <Button size="small" variant="quiet" onClick={onForget}>
          Change
        </Button>
      </div>
      <p role="alert" className="mt-1 text-sm text-correction empty:hidden">
        {error}
      </p>
    </div>
  );
}

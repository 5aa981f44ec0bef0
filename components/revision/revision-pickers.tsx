"use client";

import { useRouter } from "next/navigation";
import { useId } from "react";
import { Select } from "@/components/ui/select";
import type { RevisionSummary } from "@/domain/revision/revision";
import { comparePath } from "./compare-path";
import type { ComparisonMode } from "./comparison-row";
import { revisionName } from "./revision-sentence";

type Props = {
  articleId: string;
  /** Newest first. */
  revisions: readonly RevisionSummary[];
  from: number;
  to: number;
  mode: ComparisonMode;
};

/** Which two revisions are compared. Without scripts the button does what choosing does. */
export function RevisionPickers({ articleId, revisions, from, to, mode }: Props) {
  const router = useRouter();
  const go = (chosen: { from: number; to: number }) =>
    router.push(comparePath(articleId, { ...chosen, mode }), { scroll: false });
  return (
    <form action={`/articles/${articleId}/compare`} className="flex flex-wrap items-end gap-x-3 gap-y-2">
      <input type="hidden" name="mode" value={mode} />
      <Picker
        label="From"
        name="from"
        revisions={revisions}
        value={from}
        onChoose={(n) => go({ from: n, to })}
      />
      <Picker label="To" name="to" revisions={revisions} value={to} onChoose={(n) => go({ from, to: n })} />
      <noscript>
        <button type="submit" className="min-h-9 rounded-lg border border-line-2 px-3">
          Compare
        </button>
      </noscript>
    </form>
  );
}

type PickerProps = {
  label: string;
  name: string;
  revisions: readonly RevisionSummary[];
  value: number;
  onChoose: (number: number) => void;
};

function Picker({ label, name, revisions, value, onChoose }: PickerProps) {
  const id = useId();
  return (
    <div className="flex w-72 min-w-0 flex-auto flex-col gap-1 sm:max-w-96">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <Select
        id={id}
        name={name}
        value={value}
        onChange={(event) => onChoose(Number(event.target.value))}
        className="w-full"
      >
        {revisions.map((revision) => (
          <option key={revision.number} value={revision.number}>
            {optionWords(revision, revision.number === revisions[0]?.number)}
          </option>
        ))}
      </Select>
    </div>
  );
}

function optionWords(revision: RevisionSummary, isNewest: boolean): string {
  return `${revision.number}${isNewest ? " (newest)" : ""} · ${revisionName(revision)}`;
}

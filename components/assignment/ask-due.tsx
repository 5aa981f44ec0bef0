"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { dayFrom } from "./due-moment";

type Due = { day: string; time: string };
type Props = { due: Due; error?: string; onChange: (due: Due) => void };

/** By when: a day and, where it matters, a time. Nothing means whenever there is time. */
export function AskDue({ due, error, onChange }: Props) {
  const on = (days: number) => () => onChange({ ...due, day: dayFrom(new Date(), days) });
  return (
    <div className="flex flex-col gap-2">
      <div className="flex gap-3">
        <Field label="Due" aside="optional" error={error} className="flex-1">
          {(control) => (
            <TextInput
              {...control}
              type="date"
              max="9999-12-31"
              value={due.day}
              onChange={(event) => onChange({ ...due, day: event.target.value })}
            />
          )}
        </Field>
        <Field label="At" aside="optional" className="w-32">
          {(control) => (
            <TextInput
              {...control}
              type="time"
              value={due.time}
              disabled={!due.day}
              onChange={(event) => onChange({ ...due, time: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div className="flex flex-wrap gap-1.5">
        <Button size="small" onClick={on(0)}>
          Today
        </Button>
        <Button size="small" onClick={on(1)}>
          Tomorrow
        </Button>
        <Button size="small" onClick={on(7)}>
          In a week
        </Button>
      </div>
    </div>
  );
}

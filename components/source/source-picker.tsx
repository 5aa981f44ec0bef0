"use client";

import { Combobox } from "@base-ui/react/combobox";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { controlClass } from "@/components/ui/control-class";
import { Field } from "@/components/ui/field";
import type { SourceView } from "@/domain/source/source";
import { sourcesQuery } from "@/lib/client/source-queries";
import { sourceLine } from "./source-line";

type Choice = { source: SourceView } | { make: string };

const labelOf = (choice: Choice) => ("source" in choice ? choice.source.title : choice.make);
const keyOf = (choice: Choice) => ("source" in choice ? choice.source.id : "make");

/** Whether a source answers to what is typed: the library answers later than the hand types, and Enter is quick. */
function isAnswer({ title, publisher, author, url }: SourceView, typed: string): boolean {
  const words = typed.toLocaleLowerCase().split(/\s+/);
  const text = [title, publisher, author, url].join("\n").toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

type Props = { error?: string; onChoose: (source: SourceView) => void; onDescribe: (typed: string) => void };

/** Finds a source in the newsroom's library by typing, or begins a new one with what was typed. */
export function SourcePicker({ error, onChoose, onDescribe }: Props) {
  const [typed, setTyped] = useState("");
  const { data: known = [], isFetching, isError } = useQuery(sourcesQuery(useDeferredValue(typed)));
  const found = known.filter((source) => isAnswer(source, typed));
  const choices: Choice[] = [...found.map((source) => ({ source })), { make: typed }];
  const choose = (choice: Choice | null) => {
    if (!choice) return;
    if ("source" in choice) onChoose(choice.source);
    else onDescribe(choice.make);
  };
  return (
    <Field label="Source" error={error} hint="Search the library, paste an address, or name a new one.">
      {(control) => (
        <Combobox.Root
          items={choices}
          filter={null}
          value={null}
          onValueChange={choose}
          inputValue={typed}
          onInputValueChange={setTyped}
          itemToStringLabel={labelOf}
          autoHighlight
        >
          <Combobox.Input
            {...control}
            className={`${controlClass} min-h-9`}
            placeholder="Title, publisher, author or address"
            data-composer-start
          />
          <Choices status={libraryStatus(found.length, isFetching, isError)} />
        </Combobox.Root>
      )}
    </Field>
  );
}

function libraryStatus(found: number, isFetching: boolean, isError: boolean): string | null {
  if (isError) return "The library could not be searched.";
  if (found > 0) return null;
  return isFetching ? "Searching the library…" : "Nothing in the library matches.";
}

function Choices({ status }: { status: string | null }) {
  return (
    <Combobox.Portal>
      <Combobox.Positioner className="z-50 outline-none" sideOffset={4} data-keeps-selection>
        <Combobox.Popup className="max-h-[min(var(--available-height),20rem)] w-(--anchor-width) overflow-y-auto rounded-xl border border-line-2 bg-card p-1 shadow-card">
          <Combobox.Status className="px-2.5 py-1.5 text-ink-3 empty:hidden">{status}</Combobox.Status>
          <Combobox.List>
            {(choice: Choice) => (
              <Combobox.Item
                key={keyOf(choice)}
                value={choice}
                className="cursor-pointer rounded-lg px-2.5 py-1.5 outline-none select-none data-highlighted:bg-accent-bg"
              >
                <ChoiceLine choice={choice} />
              </Combobox.Item>
            )}
          </Combobox.List>
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  );
}

function ChoiceLine({ choice }: { choice: Choice }) {
  if ("source" in choice)
    return (
      <>
        <span className="block font-medium">{choice.source.title}</span>
        <span className="block text-xs text-ink-3">{sourceLine(choice.source)}</span>
      </>
    );
  return (
    <span className="flex items-center gap-1.5 font-medium text-accent">
      <Plus aria-hidden="true" className="size-4 shrink-0" />
      <span className="truncate">New source{choice.make.trim() && `: “${choice.make.trim()}”`}</span>
    </span>
  );
}

"use client";
import { useRef } from "react";
import type { ArticleTypeView } from "@/domain/stage/stage";
import { ImportBar } from "./import-bar";
import { ImportHeading } from "./import-heading";
import { ImportPreview } from "./import-preview";
import { ImportReplaced } from "./import-replaced";
import { ImportRestored } from "./import-restored";
import { ImportText } from "./import-text";
import { ImportType } from "./import-type";
import { useImportForm } from "./use-import-form";

type Props = {
  memberId: string;
  /** The text in a file's bytes; throws an error that says why there is none. */
  decode: (bytes: Uint8Array) => string;
  /** What it may become. */
  types: readonly ArticleTypeView[];
};

/** Bring an article in: the text at the left, what was understood of it at the right. */
export function ImportForm({ memberId, decode, types }: Props) {
  const form = useImportForm(memberId, decode, types);
  const { draft, preview, save, failure } = form;
  const reading = preview.isFetching || form.reading;
  const bodyRef = useRef<HTMLTextAreaElement>(null);
  return (
    <form
      noValidate
      className="grid max-md:pb-16 md:h-[calc(100dvh-3.25rem)] md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]"
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.submit()) bodyRef.current?.focus();
      }}
    >
      <div className="flex min-h-0 flex-col md:overflow-y-auto">
        <div className="flex min-h-0 flex-1 flex-col gap-4 p-5">
          {form.restoredAt && <ImportRestored at={form.restoredAt} onForget={form.forget} />}
          <ImportText
            body={draft.body}
            format={draft.format}
            error={form.bodyError}
            bodyRef={bodyRef}
            onBody={(body, whole) => form.change(whole ? { body, formatChosen: false } : { body })}
            onFormat={(format) => form.change({ format, formatChosen: true })}
            onFile={form.readFile}
          />
          {draft.replaced && (
            <ImportReplaced replaced={draft.replaced} onPutBack={form.putBack} onLetGo={form.letGo} />
          )}
          <ImportHeading
            headline={draft.headline}
            standfirst={draft.standfirst}
            preview={preview.data}
            errors={failure?.fields ?? {}}
            onChange={form.change}
          />
          <ImportType
            types={types}
            type={form.type}
            error={failure?.fields.typeId}
            onType={(typeId) => form.change({ typeId })}
          />
        </div>
        <ImportBar
          wordCount={preview.data?.wordCount}
          failure={failure?.message}
          saving={save.isPending || save.isSuccess}
          saveFailed={save.isError}
          onReadAgain={form.canReadAgain ? () => preview.refetch() : undefined}
        />
      </div>
      <section
        aria-label="What was understood"
        aria-busy={reading}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
        tabIndex={0}
        className="min-h-0 border-line md:overflow-y-auto bg-paper -outline-offset-2 max-md:border-t md:border-l"
      >
        <ImportPreview preview={preview.data} pending={reading} />
      </section>
    </form>
  );
}

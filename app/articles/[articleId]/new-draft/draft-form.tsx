"use client";
import { useRef } from "react";
import { ImportReplaced } from "@/components/article/import-replaced";
import { ImportRestored } from "@/components/article/import-restored";
import { ImportText } from "@/components/article/import-text";
import { Button } from "@/components/ui/button";
import { DraftHeading } from "./draft-heading";
import { DraftPromise } from "./draft-promise";
import type { DraftedArticle, NewDraftModel } from "./use-new-draft";

type Props = { draft: NewDraftModel; article: DraftedArticle; onEffects: () => void };

/** The new text: pasted, chosen or dropped, and its head where the text does not bring one. */
export function DraftForm({ draft, article, onEffects }: Props) {
  const { text } = draft.state;
  const bodyRef = useRef<HTMLTextAreaElement>(null);
  return (
    <form
      noValidate
      className="grid max-md:pb-16 md:h-[calc(100dvh-3.25rem)] md:grid-cols-[minmax(0,3fr)_minmax(18rem,2fr)] md:grid-rows-[minmax(0,1fr)_auto]"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.check()) onEffects();
        else bodyRef.current?.focus();
      }}
    >
      <div className="flex min-h-0 flex-col gap-4 p-5 md:overflow-y-auto">
        {draft.restoredAt && text.body !== "" && (
          <ImportRestored at={draft.restoredAt} onForget={draft.forget} />
        )}
        <ImportText
          body={text.body}
          format={text.format}
          error={draft.bodyError ?? undefined}
          placeholder="Paste the whole new text here, or drop a file."
          bodyRef={bodyRef}
          onBody={(body, whole) => draft.change(whole ? { body, formatChosen: false } : { body })}
          onFormat={(format) => draft.change({ format, formatChosen: true })}
          onFile={draft.readFile}
        />
        <p className="text-sm text-ink-2">
          Pasting here takes plain text. To keep the formatting of a Word or Google Docs text, paste it into
          the editor (Edit on the desk), or choose it here as an HTML file.
        </p>
        {text.replaced && (
          <ImportReplaced replaced={text.replaced} onPutBack={draft.putBack} onLetGo={draft.letGo} />
        )}
      </div>
      <div className="flex min-h-0 flex-col gap-5 border-line bg-paper p-5 max-md:border-t md:overflow-y-auto md:border-l">
        <DraftHeading text={text} article={article} known={draft.known} onChange={draft.change} />
        <DraftPromise revision={article.revision} />
      </div>
      <div className="inset-x-0 bottom-0 z-10 col-span-full flex items-center justify-end gap-3 border-t border-line bg-desk px-5 py-3 max-md:fixed">
        <p role="status" className="flex-1 text-sm text-ink-2">
          {draft.reading && "Reading the file"}
        </p>
        <Button type="submit" variant="primary" pending={draft.reading}>
          See what it would do
        </Button>
      </div>
    </form>
  );
}

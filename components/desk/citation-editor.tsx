"use client";

import { type FormEvent, useState } from "react";
import { type CitationDraft, CitationFields } from "@/components/source/citation-fields";
import { Button } from "@/components/ui/button";
import { type AnnotationView, EditCitation } from "@/domain/annotation/annotation";
import type { CitationView } from "@/domain/source/source";
import { useDesk } from "./desk-context";

function draftOf({ stance, quotation = "", locator = "", note = "" }: CitationView): CitationDraft {
  return { stance, quotation, locator, note };
}

/** Changes how a source is used; the source itself stays as it is in the library. */
export function CitationEditor({ annotation, onClose }: { annotation: AnnotationView; onClose: () => void }) {
  const { write } = useDesk();
  const { citation, id: annotationId, version } = annotation;
  const [draft, setDraft] = useState(citation && draftOf(citation));
  if (!citation || !draft) return null;
  const checked = EditCitation.safeParse({ version, ...draft });
  const errors = Object.fromEntries(
    checked.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [],
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!checked.success) return;
    await write({ name: "edit_citation", annotationId, body: checked.data });
    onClose();
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="mt-3 flex flex-col gap-3">
      <p className="font-semibold">{citation.source.title}</p>
      <CitationFields
        value={draft}
        errors={errors}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" disabled={!checked.success}>
          Save
        </Button>
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

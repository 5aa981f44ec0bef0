"use client";

import { type FormEvent, useState } from "react";
import { CitationFields } from "@/components/source/citation-fields";
import { Button } from "@/components/ui/button";
import { sayNotKept } from "@/components/ui/say-not-kept";
import { type AnnotationView, EditCitation } from "@/domain/annotation/annotation";
import type { CitationView } from "@/domain/source/source";
import { draftKey } from "@/lib/client/drafts";
import { useDraft } from "@/lib/client/use-draft";
import { useKeep } from "@/lib/client/use-keep";
import { useDesk } from "./desk-context";
import { ProblemNotice } from "./problem-notice";
import { versionToChange } from "./version-to-change";
import { citationDraft } from "./write-again";

type Props = { annotation: AnnotationView; citation: CitationView; onClose: () => void };

/** Changes how a source is used; the source itself stays as it is in the library. */
export function CitationEditor({ annotation, citation, onClose }: Props) {
  const { articleId, viewer, write } = useDesk();
  const { id: annotationId } = annotation;
  const [begun] = useState(annotation);
  const version = versionToChange(begun, annotation);
  const key = draftKey(viewer.memberId, articleId, "citation", annotationId);
  const draft = useDraft(key, citationDraft(citation), sayNotKept);
  const { problem, keep } = useKeep();
  const checked = EditCitation.safeParse({ version, ...draft.value });
  const errors = Object.fromEntries(
    checked.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [],
  );
  const close = () => {
    draft.clear();
    onClose();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = checked.data;
    if (body && (await keep(() => write({ name: "edit_citation", annotationId, body })))) close();
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="mt-3 flex flex-col gap-3">
      <p className="font-semibold">{citation.source.title}</p>
      <CitationFields
        value={draft.value}
        errors={errors}
        onChange={(change) => draft.write({ ...draft.value, ...change })}
      />
      {problem && <ProblemNotice message={problem} />}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" disabled={!checked.success}>
          Save
        </Button>
        <Button variant="quiet" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

"use client";
import { useState } from "react";
import { draftKey } from "@/lib/client/drafts";
import {
  bodyProblem,
  editDraft,
  emptyDraft,
  type ImportDraft,
  type ImportEdit,
  letGo,
  putBack,
  takeFile,
} from "./import-draft";
import { useFileReader } from "./use-file-reader";
import { importFailure, useFileProblem, useImport, useImportPreview, useSignedInAgain } from "./use-import";
import { useKeptDraft } from "./use-kept-draft";

/** Everything the form knows and does. */
export function useImportForm(memberId: string, decode: (bytes: Uint8Array) => string) {
  const { draft, update, forget, restoredAt } = useKeptDraft(draftKey(memberId, "import"), emptyDraft);
  const [refusal, setRefusal] = useState<string | null>(null);
  const preview = useImportPreview(memberId, draft);
  const save = useImport(memberId, forget);
  useSignedInAgain(save.error, () => save.mutate(draft));
  useSignedInAgain(preview.error, preview.refetch);
  const failure = importFailure(save.error ?? preview.error);
  const unfit = draft.body === "" ? null : bodyProblem(draft.body);

  const become = (next: (draft: ImportDraft) => ImportDraft) => {
    setRefusal(null);
    save.reset();
    update(next);
  };
  const problemOf = useFileProblem(memberId);
  const { reading, readFile } = useFileReader({
    decode,
    problemOf: (text, format) => problemOf(takeFile(emptyDraft(), text, format)),
    onRefused: setRefusal,
    onRead: (text, format) => become((written) => takeFile(written, text, format)),
  });
  /** Whether it was sent. */
  const submit = (): boolean => {
    const problem = bodyProblem(draft.body);
    setRefusal(problem);
    if (!problem && !save.isPending && !save.isSuccess) save.mutate(draft);
    return !problem;
  };
  return {
    draft,
    restoredAt,
    forget,
    change: (edit: ImportEdit) => become((written) => editDraft(written, edit)),
    putBack: () => become(putBack),
    letGo: () => update(letGo),
    reading,
    readFile,
    submit,
    preview,
    save,
    failure,
    /** Reading failed for a reason that may pass. */
    canReadAgain: preview.isError && !save.isError && failure?.message !== undefined,
    bodyError: refusal ?? unfit ?? failure?.fields.body,
  };
}

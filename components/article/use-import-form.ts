"use client";
import { useState } from "react";
import type { ArticleTypeView } from "@/domain/stage/stage";
import { draftKey } from "@/lib/client/drafts";
import { useSignedInAgain } from "@/lib/client/use-signed-in-again";
import {
  besideKept,
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
import { importFailure, useFileProblem, useImport, useImportPreview } from "./use-import";
import { useKeptDraft } from "./use-kept-draft";

/** Everything the form knows and does. */
export function useImportForm(
  memberId: string,
  decode: (bytes: Uint8Array) => string,
  types: readonly ArticleTypeView[],
) {
  const { draft, update, forget, restoredAt } = useKeptDraft(
    draftKey(memberId, "import"),
    emptyDraft,
    besideKept,
  );
  const [refusal, setRefusal] = useState<string | null>(null);
  const preview = useImportPreview(memberId, draft);
  // A type that was chosen on an earlier visit may be gone.
  const type = types.find(({ id }) => id === draft.typeId) ?? types.find(({ isDefault }) => isDefault);
  const save = useImport(memberId, forget);
  const send = () => save.mutate({ ...draft, typeId: type?.id });
  useSignedInAgain(save.error, send);
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
    if (!problem && !save.isPending && !save.isSuccess) send();
    return !problem;
  };
  return {
    draft,
    type,
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

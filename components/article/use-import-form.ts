"use client";
import { useState } from "react";
import { toasts } from "@/components/ui/toast-manager";
import { formatOfFileName } from "@/domain/article/format-of-file-name";
import { bodyProblem, type ImportEdit } from "./import-draft";
import { readImportFile } from "./read-import-file";
import { importFailure, useImport, useImportPreview, useSignedInAgain } from "./use-import";
import { useImportDraft } from "./use-import-draft";

/** Everything the form knows and does. */
export function useImportForm(memberId: string, decode: (bytes: Uint8Array) => string) {
  const { draft, edit, forget, restoredAt } = useImportDraft(memberId);
  const [refusal, setRefusal] = useState<string | null>(null);
  const preview = useImportPreview(memberId, draft);
  const save = useImport(memberId, forget);
  useSignedInAgain(save.error, () => save.mutate(draft));
  useSignedInAgain(preview.error, preview.refetch);
  const failure = importFailure(save.error ?? preview.error);
  const unfit = draft.body === "" ? null : bodyProblem(draft.body);

  const change = (edited: ImportEdit) => {
    setRefusal(null);
    save.reset();
    edit(edited);
  };
  const readFile = async (file: File) => {
    const read = await readImportFile(file, decode);
    if ("problem" in read) return setRefusal(read.problem);
    if (draft.body.trim() !== "") offerBack(() => change(draft));
    const format = formatOfFileName(file.name) ?? "text";
    change({ body: read.text, format, formatChosen: true, headline: undefined, standfirst: undefined });
  };
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
    change,
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

function offerBack(bringBack: () => void) {
  toasts.add({
    id: "file-read",
    title: "The file took the place of your text",
    timeout: 15_000,
    actionProps: { children: "Put my text back", onClick: bringBack },
  });
}

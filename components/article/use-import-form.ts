"use client";
import { useRef, useState } from "react";
import type { ImportFormat } from "@/domain/article/article";
import { formatOfFileName } from "@/domain/article/format-of-file-name";
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
import { readImportFile } from "./read-import-file";
import { importFailure, useFileProblem, useImport, useImportPreview, useSignedInAgain } from "./use-import";
import { useImportDraft } from "./use-import-draft";

/** Everything the form knows and does. */
export function useImportForm(memberId: string, decode: (bytes: Uint8Array) => string) {
  const { draft, update, forget, restoredAt } = useImportDraft(memberId);
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
  const { reading, readFile } = useFileReader(memberId, decode, setRefusal, (text, format) =>
    become((written) => takeFile(written, text, format)),
  );
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

/** Reads a file whole and asks whether it can be brought in, before it takes the place of anything. */
function useFileReader(
  memberId: string,
  decode: (bytes: Uint8Array) => string,
  onRefused: (problem: string) => void,
  onRead: (text: string, format: ImportFormat) => void,
) {
  const problemOf = useFileProblem(memberId);
  const newest = useRef<File>(undefined);
  const [reading, setReading] = useState(false);
  const readFile = async (file: File) => {
    newest.current = file;
    setReading(true);
    const read = await readImportFile(file, decode);
    const text = "text" in read ? read.text : "";
    const format = formatOfFileName(file.name) ?? "text";
    const problem = "problem" in read ? read.problem : await problemOf(takeFile(emptyDraft(), text, format));
    if (newest.current !== file) return;
    setReading(false);
    if (problem === null) onRead(text, format);
    else onRefused("problem" in read ? problem : `${file.name}: ${problem}`);
  };
  return { reading, readFile };
}

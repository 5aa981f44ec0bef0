"use client";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import {
  bodyProblem,
  editDraft,
  type ImportDraft,
  type ImportEdit,
  letGo,
  putBack,
  takeFile,
} from "@/components/article/import-draft";
import { useFileReader } from "@/components/article/use-file-reader";
import { useKeptDraft } from "@/components/article/use-kept-draft";
import { decodeUpload } from "@/exchange/decode-upload";
import { draftKey } from "@/lib/client/drafts";
import { draftPreviewQuery } from "@/lib/client/new-draft";
import { besideKeptState, changeReason, changeText, draftRequest, emptyState } from "./draft-state";

/** What the page knows of the article a draft is for. */
export type DraftedArticle = { id: string; revision: number; headline: string; standfirst?: string };

/** The text that is to be the next revision, kept in this browser, and what is done to it. */
export function useNewDraft(memberId: string, article: DraftedArticle) {
  const key = draftKey(memberId, "new-draft", article.id);
  const kept = useKeptDraft(
    key,
    useCallback(() => emptyState(article.revision), [article.revision]),
    besideKeptState,
  );
  const { draft: state, update } = kept;
  const [refusal, setRefusal] = useState<string | null>(null);
  const become = (change: (text: ImportDraft) => ImportDraft) => {
    setRefusal(null);
    update((former) => changeText(former, change, article.revision));
  };
  const { reading, readFile } = useFileReader({
    decode: decodeUpload,
    problemOf: async (text) => (bodyProblem(text) === null ? null : "There are no words in it."),
    onRefused: setRefusal,
    onRead: (body, format) => become((text) => takeFile(text, body, format)),
  });
  const request = draftRequest(state);
  return {
    ...kept,
    state,
    request,
    /** What the server said of this very text, where it was asked. */
    known: useQuery({ ...draftPreviewQuery(memberId, article.id, request), enabled: false }).data,
    change: (edit: ImportEdit) => become((text) => editDraft(text, edit)),
    changeReason: (reason: string) => update((former) => changeReason(former, reason)),
    putBack: () => become(putBack),
    letGo: () => become(letGo),
    reading,
    readFile,
    bodyError: refusal ?? (state.text.body === "" ? null : bodyProblem(state.text.body)),
    /** Whether there is a text to ask about; says why not where there is none. */
    check: (): boolean => {
      const problem = bodyProblem(state.text.body);
      setRefusal(problem);
      return problem === null;
    },
  };
}

export type NewDraftModel = ReturnType<typeof useNewDraft>;

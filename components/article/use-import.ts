"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { PreviewImport } from "@/domain/article/article";
import { ApiError, type ApiErrorCode } from "@/lib/client/api";
import { importArticle, importPreviewQuery } from "@/lib/client/import-article";
import { isSignedOut } from "@/lib/client/is-signed-out";
import { sessionState } from "@/lib/client/session-state";
import { type ImportDraft, previewRequest } from "./import-draft";

const PAUSE_MS = 350;
const ABOUT_THE_TEXT = new Set<ApiErrorCode>(["invalid", "too_large", "unsupported_media_type"]);

/** What the server understands of a draft, shortly after it stops changing. */
export function useImportPreview(memberId: string, draft: ImportDraft) {
  const [asked, setAsked] = useState<PreviewImport | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(previewRequest(draft)), draft.body === "" ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  return useQuery(importPreviewQuery(memberId, asked));
}

/** Why a file's text cannot be brought in, `null` when nothing speaks against it or nobody could be asked. */
export function useFileProblem(memberId: string) {
  const queryClient = useQueryClient();
  return async (draft: ImportDraft): Promise<string | null> => {
    const request = previewRequest(draft);
    if (!request) return "There are no words in it.";
    try {
      await queryClient.query(importPreviewQuery(memberId, request));
      return null;
    } catch (error) {
      return importFailure(error)?.fields.body ?? null;
    }
  };
}

/** Saves a draft as an article and goes to its desk. */
export function useImport(memberId: string, onSaved: () => void) {
  const router = useRouter();
  return useMutation({
    mutationFn: (draft: ImportDraft) => {
      const request = previewRequest(draft);
      if (!request) throw new Error("A draft with a problem was sent");
      return importArticle(memberId, { ...request, id: draft.id, typeId: draft.typeId });
    },
    onError: (error) => {
      if (isSignedOut(error)) sessionState.ask();
    },
    onSuccess: (article) => {
      onSaved();
      router.push(`/articles/${article.id}`);
    },
  });
}

export type ImportFailure = {
  /** What went wrong on the way. */
  message?: string;
  /** What is wrong with what was typed, by field. */
  fields: Record<string, string>;
};

/** What to tell the person about a request that failed, beside the field where it is about one. */
export function importFailure(error: unknown): ImportFailure | null {
  if (!error) return null;
  if (!(error instanceof ApiError)) throw error;
  if (isSignedOut(error))
    return { message: "You are signed out. Your text is safe here: sign in again and save.", fields: {} };
  if (Object.keys(error.fields).length > 0) return { fields: error.fields };
  if (ABOUT_THE_TEXT.has(error.code)) return { fields: { body: error.message } };
  return { message: error.message, fields: {} };
}

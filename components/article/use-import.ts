"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { PreviewImport } from "@/domain/article/article";
import { ApiError } from "@/lib/client/api";
import { importArticle, importPreviewQuery } from "@/lib/client/import-article";
import { type ImportDraft, previewRequest } from "./import-draft";

const PAUSE_MS = 350;

/** What the server understands of a draft, shortly after it stops changing. */
export function useImportPreview(draft: ImportDraft) {
  const [asked, setAsked] = useState<PreviewImport | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(previewRequest(draft)), draft.body === "" ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  return useQuery(importPreviewQuery(asked));
}

/** Saves a draft as an article and goes to its desk. */
export function useImport(onSaved: () => void) {
  const router = useRouter();
  return useMutation({
    mutationFn: (draft: ImportDraft) => {
      const request = previewRequest(draft);
      if (!request) throw new Error("A draft with a problem was sent");
      return importArticle({ ...request, id: draft.id });
    },
    onSuccess: (article) => {
      onSaved();
      router.push(`/articles/${article.id}`);
    },
  });
}

/** What to tell the person about a request that failed. */
export function importFailure(error: unknown): { message: string; fields: Record<string, string> } | null {
  if (!error) return null;
  if (!(error instanceof ApiError)) throw error;
  if (error.code === "unauthenticated")
    return { message: "You are signed out. Your text is safe here: sign in again, then save.", fields: {} };
  return { message: error.message, fields: error.fields };
}

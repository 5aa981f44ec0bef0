"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { ApiError } from "@/lib/client/api";
import { articleQuery } from "@/lib/client/article-queries";
import { saveRevision } from "@/lib/client/save-revision";
import { sessionState } from "@/lib/client/session-state";
import { useSignedInAgain } from "@/lib/client/use-signed-in-again";
import { sayDraftSaved } from "./say-draft-saved";
import type { DraftedArticle, NewDraftModel } from "./use-new-draft";

type Options = { memberId: string; draft: NewDraftModel; article: DraftedArticle; onStale: () => void };

/** Saves the draft as the next revision after the one given, and goes back to the desk. */
export function useSaveDraft({ memberId, draft, article, onStale }: Options) {
  const router = useRouter();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (baseRevision: number) => {
      const { request, state } = draft;
      if (!request) throw new Error("A draft without a text was sent");
      const reason = state.reason.trim();
      return saveRevision(memberId, article.id, { ...request, id: state.text.id, reason, baseRevision });
    },
    onError: (error) => {
      if (!(error instanceof ApiError)) return;
      if (error.code === "unauthenticated") sessionState.ask();
      if (error.code === "stale") onStale();
    },
    onSuccess: (saved) => {
      draft.letGoOfKept();
      const { queryKey } = articleQuery(article.id);
      void client.invalidateQueries({ queryKey });
      router.push(`/articles/${article.id}`);
      sayDraftSaved(saved, {
        articleId: article.id,
        restore: (request) => saveRevision(memberId, article.id, request),
        onRestored: () => void client.invalidateQueries({ queryKey }),
      });
    },
  });
  useSignedInAgain(save.error, () => save.variables !== undefined && save.mutate(save.variables));
  return save;
}

export type SavingDraft = ReturnType<typeof useSaveDraft>;

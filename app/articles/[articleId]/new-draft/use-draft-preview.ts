"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { importFailure } from "@/components/article/use-import";
import type { PreviewDraft } from "@/domain/revision/new-revision";
import { isSignedOut } from "@/lib/client/is-signed-out";
import { draftPreviewQuery } from "@/lib/client/new-draft";
import { sessionState } from "@/lib/client/session-state";
import { useSignedInAgain } from "@/lib/client/use-signed-in-again";

/** What the server says a text would do, or why it cannot say. */
export function useDraftPreview(memberId: string, articleId: string, request: PreviewDraft | null) {
  const { data, error, isFetching, refetch } = useQuery(draftPreviewQuery(memberId, articleId, request));
  useSignedInAgain(error, refetch);
  useEffect(() => {
    if (isSignedOut(error)) sessionState.ask();
  }, [error]);
  return {
    data,
    isFetching,
    failure: isFetching ? null : importFailure(error),
    refetch: () => void refetch(),
  };
}

"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import type { Viewer } from "@/domain/member/member";
import { type Action, actionRequest } from "./action";
import { requestJson } from "./api";
import { articleQuery } from "./article-queries";
import { browserOutbox } from "./browser-outbox";
import { newId } from "./new-id";
import { NotKeptError } from "./not-kept-error";
import { onceSignedIn } from "./once-signed-in";
import { inReview, type Operation } from "./operation";
import { withOutbox } from "./with-outbox";

/** What every save of an article is counted under, for the line that says whether all is saved. */
export const saveKey = (articleId: string) => ["save", articleId] as const;

function entryId(operation: Operation): string {
  return operation.name === "create_annotation" || operation.name === "reply" ? operation.body.id : newId();
}

/** Hundreds of corrections are decided one after the other. Milliseconds. */
const LONG_PATIENCE = 180_000;

function act(memberId: string, action: Action): Promise<unknown> {
  const { method, path, body } = actionRequest(action);
  const isLong = action.name === "decide_all" || action.name === "undo_all";
  const options = { memberId, ...(isLong && { patience: LONG_PATIENCE }) };
  return onceSignedIn(() => requestJson(method, path, body, options));
}

/** Keep showing what has left the outbox while the article is read again. */
function useSaved(articleId: string, viewer: Viewer, reread: () => Promise<void>) {
  const client = useQueryClient();
  const { memberId, name, role } = viewer;
  useEffect(() => {
    const author = { id: memberId, name, role };
    return browserOutbox(memberId).onSent((entry) => {
      if (entry.articleId !== articleId) return;
      client.setQueryData(
        articleQuery(articleId).queryKey,
        (article) => article && withOutbox(article, [entry], author),
      );
      void reread();
    });
  }, [client, articleId, memberId, name, role, reread]);
}

/** What was refused was perhaps written about words that have changed since: show how they stand. */
function useRefused(articleId: string, memberId: string, reread: () => Promise<void>) {
  useEffect(() => {
    const outbox = browserOutbox(memberId);
    const count = () =>
      outbox.snapshot().filter((one) => one.articleId === articleId && one.attention).length;
    let known = count();
    return outbox.subscribe(() => {
      const now = count();
      if (now > known) void reread();
      known = now;
    });
  }, [articleId, memberId, reread]);
}

/**
 * The two ways to change an article: `write` puts words in the outbox, returns once they are safe there and
 * throws `NotKeptError` when they are not; `decide` goes to the server at once, or once they are signed in again, and throws
 * its `ApiError`. Either way the article is read again.
 */
export function useSave(articleId: string, viewer: Viewer) {
  const client = useQueryClient();
  const { memberId, newsroomId } = viewer;
  const reread = useCallback(
    () => client.invalidateQueries({ queryKey: articleQuery(articleId).queryKey }),
    [client, articleId],
  );
  useSaved(articleId, viewer, reread);
  useRefused(articleId, memberId, reread);
  const { mutateAsync: decide } = useMutation({
    mutationKey: saveKey(articleId),
    mutationFn: (action: Action) => act(memberId, action),
    onSuccess: reread,
    onError: () => void reread(),
  });
  const write = useCallback(
    async (operation: Operation) => {
      const outbox = browserOutbox(memberId);
      const id = entryId(operation);
      const createdAt = new Date().toISOString();
      const review = client.getQueryData(articleQuery(articleId).queryKey)?.review;
      const written = inReview(operation, review?.id);
      try {
        await outbox.add({ id, memberId, newsroomId, articleId, operation: written, createdAt, attempts: 0 });
      } catch (error) {
        throw new NotKeptError(error);
      }
      void outbox.flush();
    },
    [client, memberId, newsroomId, articleId],
  );
  return { write, decide };
}

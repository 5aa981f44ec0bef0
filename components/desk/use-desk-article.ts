"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { indexText } from "@/domain/document/text-index";
import type { Viewer } from "@/domain/member/member";
import { articleQuery } from "@/lib/client/article-queries";
import { isSignedOut } from "@/lib/client/is-signed-out";
import type { OutboxEntry } from "@/lib/client/outbox";
import { sessionState } from "@/lib/client/session-state";
import { withOutbox } from "@/lib/client/with-outbox";

/** How often the desk looks for what others have done, while somebody looks at it. Milliseconds. */
const LOOK_AGAIN = 20_000;

/** The article as this member sees it: what the server has, and what is on its way there. */
export function useDeskArticle(articleId: string, viewer: Viewer, entries: readonly OutboxEntry[]) {
  const { data, error } = useSuspenseQuery({ ...articleQuery(articleId), refetchInterval: LOOK_AGAIN });
  useEffect(() => {
    if (isSignedOut(error)) sessionState.lost();
  }, [error]);
  const { memberId, name, role } = viewer;
  const article = useMemo(
    () => withOutbox(data, entries, { id: memberId, name, role }),
    [data, entries, memberId, name, role],
  );
  const { document } = data.revision;
  const index = useMemo(() => indexText(document), [document]);
  return { article, index };
}

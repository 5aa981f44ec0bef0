"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { ArticleView } from "@/domain/article/article";
import type { AnchorCounts, SavedRevision } from "@/domain/revision/new-revision";
import type { RevisionSummary } from "@/domain/revision/revision";
import { WHY_MISSING } from "@/domain/revision/why-line";
import { ApiError } from "@/lib/client/api";
import { articleQuery } from "@/lib/client/article-queries";
import { newId } from "@/lib/client/new-id";
import { saveRevision } from "@/lib/client/save-revision";
import { revisionSentence } from "./revision-sentence";
import { sayRevisionMade } from "./say-revision-made";

/** Asks for a reason and for the server's answer; `base` is the revision it would come after. */
export function useRestore(articleId: string, memberId: string, number: number, newest: number) {
  const id = useRef("");
  // The page, or a refusal, may tell of a newer revision than the one that was the newest at first.
  const [first] = useState(newest);
  const [told, setTold] = useState(newest);
  const base = Math.max(newest, told);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<string>();
  const [notice, setNotice] = useState<string>();
  const onMade = useOnMade(articleId, memberId, number);

  const done = async (saved: SavedRevision) => {
    if (saved.changed) return onMade(saved);
    setNotice(`The same text stands already, as revision ${saved.revision.number}. No revision was made.`);
  };
  const failed = (problem: unknown) => {
    if (!(problem instanceof ApiError)) throw problem;
    const made = newestIn(problem.current);
    if (!made) return setError(problem.fields.reason ?? problem.message);
    setTold(made.number);
    setNotice(
      `Meanwhile ${revisionSentence(made)}: that is revision ${made.number}. Restoring sets it aside, and it stays in the history.`,
    );
  };
  const send = async (reason: string) => {
    if (isPending) return;
    setError(undefined);
    setNotice(undefined);
    if (!reason.trim()) return setError(WHY_MISSING);
    setPending(true);
    // The same id until it is answered: a request that is sent twice restores once.
    id.current ||= newId();
    try {
      const request = { id: id.current, baseRevision: base, restore: number, reason: reason.trim() };
      await done(await saveRevision(memberId, articleId, request));
    } catch (problem) {
      failed(problem);
    } finally {
      setPending(false);
    }
  };
  return { base, isStale: base !== first, isPending, error, notice, send };
}

/** Goes to the article as it stands then, and says what was done. */
function useOnMade(articleId: string, memberId: string, number: number) {
  const router = useRouter();
  const client = useQueryClient();
  return async (saved: SavedRevision) => {
    const { revision } = saved;
    const { queryKey } = articleQuery(articleId);
    const before = countsAt(client.getQueryData(queryKey), revision.parent);
    await client.invalidateQueries({ queryKey });
    router.push(`/articles/${articleId}`);
    sayRevisionMade(
      `Revision ${number} stands again, as revision ${revision.number}`,
      saved,
      {
        articleId,
        restore: (request) => saveRevision(memberId, articleId, request),
        onRestored: () => void client.invalidateQueries({ queryKey }),
      },
      before,
    );
  };
}

/** How the annotations stood, where that is known of just this revision. */
function countsAt(article: ArticleView | undefined, revision: number | null): AnchorCounts | undefined {
  if (article?.revision.number !== revision) return undefined;
  const counts: AnchorCounts = { anchored: 0, moved: 0, changed: 0, ambiguous: 0, detached: 0 };
  for (const { anchor } of article.annotations) counts[anchor.state] += 1;
  return counts;
}

/** The newest revision of a refusal for having seen an older one. */
function newestIn(current: unknown): RevisionSummary | undefined {
  if (typeof current !== "object" || current === null || !("newest" in current)) return undefined;
  return (current as { newest: RevisionSummary }).newest;
}

"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { AskedLine } from "@/components/assignment/asked-line";
import { isAwaited } from "@/domain/assignment/is-awaited";
import { articleQuery } from "@/lib/client/article-queries";
import { useDesk } from "./desk-context";

/** Who is asked for the thread of an annotation. */
export function ThreadAsked({ annotationId }: { annotationId: string }) {
  const { articleId, viewer } = useDesk();
  const client = useQueryClient();
  const query = articleQuery(articleId);
  const { data: asked } = useQuery({
    ...query,
    select: (article) =>
      article.askedOfThreads.filter(
        (one) => one.annotationId === annotationId && isAwaited(article, one.kind),
      ),
  });
  if (!asked || asked.length === 0) return null;
  return (
    <div className="mt-3 flex flex-col gap-1.5">
      {asked.map((one) => (
        <AskedLine
          key={one.id}
          asked={one}
          viewer={viewer}
          onSettled={() => void client.invalidateQueries({ queryKey: query.queryKey })}
        />
      ))}
    </div>
  );
}

"use client";
import { useQuery } from "@tanstack/react-query";
import { BlockShell } from "@/components/article/block-shell";
import { ComparisonView } from "@/components/revision/comparison-view";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Spinner } from "@/components/ui/spinner";
import { othersChangesQuery } from "@/lib/client/new-draft";

type Props = { memberId: string; articleId: string; from: number; to: number };

/** What others changed since the revision a draft is for. */
export function OthersChanges({ memberId, articleId, from, to }: Props) {
  const { data, error, refetch } = useQuery(othersChangesQuery(memberId, articleId, from, to));
  if (data) return <ComparisonView comparison={data} mode="inline" shell={BlockShell} />;
  if (error)
    return (
      <EmptyState
        title="Their changes cannot be shown now"
        actions={<Button onClick={() => void refetch()}>Try again</Button>}
      >
        {error.message}
      </EmptyState>
    );
  return (
    <div role="status" className="grid place-items-center py-16 text-ink-3">
      <Spinner className="size-5" />
      <span className="sr-only">Reading what others changed</span>
    </div>
  );
}

import { GitCompareArrows, ScrollText } from "lucide-react";
import type { Metadata } from "next";
import { AccountMenu } from "@/components/member/account-menu";
import { NotificationBell } from "@/components/notification/notification-bell";
import { comparePath } from "@/components/revision/compare-path";
import { RevisionEntry } from "@/components/revision/revision-entry";
import { revisionGroups } from "@/components/revision/revision-groups";
import { ButtonLink } from "@/components/ui/button-link";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { TopBar } from "@/components/ui/top-bar";
import { getArticleHead } from "@/db/article-heads";
import { getDatabase } from "@/db/database";
import { listRevisions } from "@/db/revisions";
import { getViewer } from "@/lib/server/viewer";
import { readId } from "../../address";
import { orNotFound } from "../../or-not-found";
import { CorrectionsMade } from "./corrections-made";

export const metadata: Metadata = { title: "History" };

type Props = { params: Promise<{ articleId: string }> };

export default async function HistoryPage({ params }: Props) {
  const viewer = await getViewer();
  const articleId = readId((await params).articleId);
  const [revisions, { headline }] = await orNotFound(
    Promise.all([
      listRevisions(getDatabase(), viewer, articleId),
      getArticleHead(getDatabase(), viewer, articleId),
    ]),
  );
  return (
    <>
      <TopBar
        back={{ href: `/articles/${articleId}`, label: "Desk" }}
        title={<span className="truncate">{headline}</span>}
      >
        <ThemeToggle />
        <NotificationBell memberId={viewer.memberId} />
        <AccountMenu member={{ name: viewer.name, role: viewer.role }} />
      </TopBar>
      <main className="mx-auto max-w-3xl px-5 pt-8 pb-24">
        <div className="flex flex-wrap items-center justify-between gap-3 pb-6">
          <h1 className="font-serif text-[2rem]/none font-semibold tracking-tight">History</h1>
          <span className="flex flex-wrap gap-2">
            {revisions.length > 1 && (
              <ButtonLink href={comparePath(articleId)}>
                <GitCompareArrows aria-hidden="true" className="size-4" />
                Compare two revisions
              </ButtonLink>
            )}
            <ButtonLink href={`/articles/${articleId}/activity`}>
              <ScrollText aria-hidden="true" className="size-4" />
              Activity
            </ButtonLink>
          </span>
        </div>
        <ol reversed aria-label="Revisions, newest first">
          {revisionGroups(revisions).map((group, at) => (
            <RevisionEntry key={group[0]?.number} articleId={articleId} group={group} isNewest={at === 0}>
              <CorrectionsMade articleId={articleId} group={group} />
            </RevisionEntry>
          ))}
        </ol>
      </main>
    </>
  );
}

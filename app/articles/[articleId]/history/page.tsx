import { GitCompareArrows } from "lucide-react";
import type { Metadata } from "next";
import { WordsDifference } from "@/components/correction/words-difference";
import { AccountMenu } from "@/components/member/account-menu";
import { comparePath } from "@/components/revision/compare-path";
import { RevisionEntry } from "@/components/revision/revision-entry";
import { ButtonLink } from "@/components/ui/button-link";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { TopBar } from "@/components/ui/top-bar";
import { getArticleHead } from "@/db/article-heads";
import { getDatabase } from "@/db/database";
import { listRevisions } from "@/db/revisions";
import type { RevisionSummary } from "@/domain/revision/revision";
import { getViewer } from "@/lib/server/viewer";
import { readId } from "../../address";
import { orNotFound } from "../../or-not-found";

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
        <AccountMenu member={{ name: viewer.name, role: viewer.role }} />
      </TopBar>
      <main className="mx-auto max-w-3xl px-5 pt-8 pb-24">
        <div className="flex flex-wrap items-center justify-between gap-3 pb-6">
          <h1 className="font-serif text-[2rem]/none font-semibold tracking-tight">History</h1>
          {revisions.length > 1 && (
            <ButtonLink href={comparePath(articleId)}>
              <GitCompareArrows aria-hidden="true" className="size-4" />
              Compare two revisions
            </ButtonLink>
          )}
        </div>
        <ol reversed aria-label="Revisions, newest first">
          {revisions.map((revision, at) => (
            <RevisionEntry
              key={revision.number}
              articleId={articleId}
              revision={revision}
              newest={at === 0}
              difference={revision.correction && <Difference revision={revision} />}
            />
          ))}
        </ol>
      </main>
    </>
  );
}

/** An undo takes the replacement away and brings the words back. */
function Difference({ revision: { correction, reason } }: { revision: RevisionSummary }) {
  if (!correction) return null;
  const { exact, replacement } = correction;
  return reason === "undo" ? (
    <WordsDifference before={replacement} after={exact} />
  ) : (
    <WordsDifference before={exact} after={replacement} />
  );
}

import "@/components/article/article.css";
import { GitCompareArrows } from "lucide-react";
import type { Metadata } from "next";
import { BlockShell } from "@/components/article/block-shell";
import type { Highlight } from "@/components/article/highlight";
import { correctionsInPlace, marksByBlock } from "@/components/article/marks-by-block";
import { highlightsOf } from "@/components/desk/highlights-of";
import { AccountMenu } from "@/components/member/account-menu";
import { NotificationBell } from "@/components/notification/notification-bell";
import { comparePath } from "@/components/revision/compare-path";
import { ComparisonView } from "@/components/revision/comparison-view";
import { RestoreRevision } from "@/components/revision/restore-revision";
import { RevisionMade } from "@/components/revision/revision-made";
import { RevisionSteps } from "@/components/revision/revision-steps";
import { ButtonLink } from "@/components/ui/button-link";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { TopBar } from "@/components/ui/top-bar";
import { getArticleHead } from "@/db/article-heads";
import { getDatabase } from "@/db/database";
import { getDocument, getRevision } from "@/db/revisions";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { indexText } from "@/domain/document/text-index";
import type { Viewer } from "@/domain/member/member";
import { compareDocuments } from "@/domain/revision/compare-documents";
import { getViewer } from "@/lib/server/viewer";
import { readId, readNumber } from "../../../address";
import { orNotFound } from "../../../or-not-found";
import { AnnotationsThen } from "./annotations-then";

type Props = { params: Promise<{ articleId: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Revision ${(await params).number}` };
}

async function read(viewer: Viewer, params: Awaited<Props["params"]>) {
  const articleId = readId(params.articleId);
  const number = readNumber(params.number);
  const [revision, before, head] = await orNotFound(
    Promise.all([
      getRevision(getDatabase(), viewer, articleId, number),
      // The first is compared with itself: nothing changed in it.
      getDocument(getDatabase(), viewer, articleId, Math.max(number - 1, 1)),
      getArticleHead(getDatabase(), viewer, articleId),
    ]),
  );
  return { articleId, revision, comparison: compareDocuments(before, revision.document), head };
}

/** Where annotations stood. Nothing is struck for a correction: only what the revision changed is. */
function passagesThen({
  document,
  annotations,
}: {
  document: Parameters<typeof indexText>[0];
  annotations: AnnotationView[];
}) {
  const highlights = highlightsOf(annotations).map(
    ({ correction: _correction, ...highlight }): Highlight => highlight,
  );
  return marksByBlock(indexText(document), highlights, correctionsInPlace(highlights, null));
}

export default async function RevisionPage({ params }: Props) {
  const viewer = await getViewer();
  const { articleId, revision, comparison, head } = await read(viewer, await params);
  const { newest } = head;
  const isNewest = revision.number === newest;
  return (
    <>
      <TopBar
        back={{ href: `/articles/${articleId}/history`, label: "History" }}
        title={
          <span className="truncate">
            Revision {revision.number} <span className="font-normal text-ink-3">of {newest}</span>
          </span>
        }
      >
        <RevisionSteps articleId={articleId} number={revision.number} newest={newest} />
        <ThemeToggle />
        <NotificationBell memberId={viewer.memberId} />
        <AccountMenu member={{ name: viewer.name, role: viewer.role }} />
      </TopBar>
      <div className="mx-auto grid max-w-[90rem] lg:grid-cols-[minmax(0,1fr)_23.25rem]">
        <main className="flex justify-center border-line bg-paper px-5 pt-8 pb-24 md:px-12 lg:min-h-[calc(100dvh-3.25rem)] lg:border-x">
          <div className="w-full max-w-[40.375rem]">
            <RevisionMade revision={revision} changeCount={comparison.changeCount}>
              {!isNewest && (
                <ButtonLink href={comparePath(articleId, { from: revision.number, to: newest })}>
                  <GitCompareArrows aria-hidden="true" className="size-4" />
                  Compare with the newest
                </ButtonLink>
              )}
              {!isNewest && !head.editProblem && (
                <RestoreRevision
                  articleId={articleId}
                  memberId={viewer.memberId}
                  number={revision.number}
                  newest={newest}
                />
              )}
            </RevisionMade>
            <ComparisonView
              comparison={comparison}
              mode="inline"
              shell={BlockShell}
              passages={passagesThen(revision)}
              elementOf={then}
              isFolded={false}
            />
          </div>
        </main>
        <AnnotationsThen annotations={revision.annotations} />
      </div>
    </>
  );
}

const then = (annotationId: string) => `then-${annotationId}`;

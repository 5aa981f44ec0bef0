import type { Metadata } from "next";
import { DocumentBlocks } from "@/components/article/document-blocks";
import type { Highlight } from "@/components/article/highlight";
import { marksByBlock } from "@/components/article/marks-by-block";
import { highlightsOf } from "@/components/desk/highlights-of";
import { AccountMenu } from "@/components/member/account-menu";
import { changesByBlock } from "@/components/revision/block-changes";
import { ChangedText } from "@/components/revision/changed-text";
import { joinChanges } from "@/components/revision/join-changes";
import { RevisionMade } from "@/components/revision/revision-made";
import { RevisionSteps } from "@/components/revision/revision-steps";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { TopBar } from "@/components/ui/top-bar";
import { getDatabase } from "@/db/database";
import { getRevision, listRevisions } from "@/db/revisions";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { indexText } from "@/domain/document/text-index";
import type { Viewer } from "@/domain/member/member";
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
  const [revision, [newest]] = await orNotFound(
    Promise.all([
      getRevision(getDatabase(), viewer, articleId, number),
      listRevisions(getDatabase(), viewer, articleId),
    ]),
  );
  return { articleId, revision, newest: newest?.number ?? number };
}

/** Where annotations stood. Nothing is struck for a correction: only what the revision changed is. */
function highlightsThen(annotations: AnnotationView[]): Highlight[] {
  return highlightsOf(annotations).map(({ correction: _correction, ...highlight }) => highlight);
}

export default async function RevisionPage({ params }: Props) {
  const viewer = await getViewer();
  const { articleId, revision, newest } = await read(viewer, await params);
  const joined = joinChanges(revision.text, revision.changes);
  const index = indexText(revision.document);
  const changes = changesByBlock(index, joined);
  const passages = marksByBlock(index, highlightsThen(revision.annotations), null);
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
        <AccountMenu member={{ name: viewer.name, role: viewer.role }} />
      </TopBar>
      <div className="mx-auto grid max-w-[90rem] lg:grid-cols-[minmax(0,1fr)_23.25rem]">
        <main className="flex justify-center border-line bg-paper px-5 pt-8 pb-24 md:px-12 lg:min-h-[calc(100dvh-3.25rem)] lg:border-x">
          <div className="w-full max-w-[40.375rem]">
            <RevisionMade
              revision={revision}
              places={joined.length}
              firstChangeId={[...changes.values()][0]?.[0]?.id}
            />
            <article className="article-text">
              <DocumentBlocks
                document={revision.document}
                renderText={(block) => (
                  <ChangedText
                    block={block}
                    changes={changes.get(block.attrs.id) ?? []}
                    passages={passages.get(block.attrs.id) ?? []}
                    elementOf={(annotationId) => `then-${annotationId}`}
                  />
                )}
              />
            </article>
          </div>
        </main>
        <AnnotationsThen annotations={revision.annotations} />
      </div>
    </>
  );
}

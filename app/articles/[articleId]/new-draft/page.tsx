import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { TopBar } from "@/components/ui/top-bar";
import { getArticleHead } from "@/db/article-heads";
import { getDatabase } from "@/db/database";
import { getDocument } from "@/db/revisions";
import { headOfDocument } from "@/domain/document/head-of-document";
import { getViewer } from "@/lib/server/viewer";
import { readId } from "../../address";
import { orNotFound } from "../../or-not-found";
import { NewDraft } from "./new-draft";

export const metadata: Metadata = { title: "New draft" };

type Props = { params: Promise<{ articleId: string }> };

export default async function NewDraftPage({ params }: Props) {
  const viewer = await getViewer();
  const articleId = readId((await params).articleId);
  const { headline, newest, editProblem } = await orNotFound(
    getArticleHead(getDatabase(), viewer, articleId),
  );
  const document = await getDocument(getDatabase(), viewer, articleId, newest);
  const desk = `/articles/${articleId}`;
  return (
    <>
      <TopBar
        back={{ href: desk, label: "Desk" }}
        title={
          <h1 className="truncate">
            New draft <span className="font-normal text-ink-3">of {headline}</span>
          </h1>
        }
      >
        <ThemeToggle />
      </TopBar>
      <main>
        {editProblem ? (
          <EmptyState
            title="You cannot bring in a new draft"
            actions={<ButtonLink href={desk}>Back to the desk</ButtonLink>}
          >
            {editProblem}
          </EmptyState>
        ) : (
          <NewDraft
            viewer={viewer}
            article={{ id: articleId, revision: newest, ...headOfDocument(document) }}
          />
        )}
      </main>
    </>
  );
}

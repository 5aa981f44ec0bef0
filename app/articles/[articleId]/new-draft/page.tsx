import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { TopBar } from "@/components/ui/top-bar";
import { getArticle } from "@/db/articles";
import { getDatabase } from "@/db/database";
import { editProblem } from "@/domain/annotation/rights";
import { headOfDocument } from "@/domain/document/head-of-document";
import { getViewer } from "@/lib/server/viewer";
import { readId } from "../../address";
import { orNotFound } from "../../or-not-found";
import { NewDraft } from "./new-draft";

export const metadata: Metadata = { title: "New draft" };

type Props = { params: Promise<{ articleId: string }> };

export default async function NewDraftPage({ params }: Props) {
  const viewer = await getViewer();
  const article = await orNotFound(getArticle(getDatabase(), viewer, readId((await params).articleId)));
  const desk = `/articles/${article.id}`;
  const problem = editProblem(viewer, { state: article.state, createdBy: article.author.id });
  return (
    <>
      <TopBar
        back={{ href: desk, label: "Desk" }}
        title={
          <h1 className="truncate">
            New draft <span className="font-normal text-ink-3">of {article.headline}</span>
          </h1>
        }
      >
        <ThemeToggle />
      </TopBar>
      <main>
        {problem ? (
          <EmptyState
            title="You cannot bring in a new draft"
            actions={<ButtonLink href={desk}>Back to the desk</ButtonLink>}
          >
            {problem}
          </EmptyState>
        ) : (
          <NewDraft
            viewer={viewer}
            article={{
              id: article.id,
              revision: article.revision.number,
              ...headOfDocument(article.revision.document),
            }}
          />
        )}
      </main>
    </>
  );
}

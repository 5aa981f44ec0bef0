import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { cache } from "react";
import { Desk } from "@/components/desk/desk";
import { AccountMenu } from "@/components/member/account-menu";
import { getArticle } from "@/db/articles";
import { getDatabase } from "@/db/database";
import { articleQuery } from "@/lib/client/article-queries";
import { getViewer } from "@/lib/server/viewer";
import { readId } from "../address";
import { orNotFound } from "../or-not-found";

type Props = { params: Promise<{ articleId: string }> };

const readArticle = cache(async (given: string) => {
  const viewer = await getViewer();
  return { viewer, article: await orNotFound(getArticle(getDatabase(), viewer, readId(given))) };
});

/** A view as it would arrive by fetch: ProseMirror's attributes have no prototype, which React refuses to send. */
function asFetched<View>(view: View): View {
  return JSON.parse(JSON.stringify(view)) as View;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article } = await readArticle((await params).articleId);
  return { title: article.headline };
}

export default async function ArticlePage({ params }: Props) {
  const { viewer, article } = await readArticle((await params).articleId);
  const queryClient = new QueryClient();
  await queryClient.query({ ...articleQuery(article.id), queryFn: () => asFetched(article) });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <Desk
        articleId={article.id}
        viewer={viewer}
        account={<AccountMenu member={{ name: viewer.name, role: viewer.role }} />}
      />
    </HydrationBoundary>
  );
}

import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { cache } from "react";
import { Desk } from "@/components/desk/desk";
import { AccountMenu } from "@/components/member/account-menu";
import { NotificationBell } from "@/components/notification/notification-bell";
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

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article } = await readArticle((await params).articleId);
  return { title: article.headline };
}

export default async function ArticlePage({ params }: Props) {
  const { viewer, article } = await readArticle((await params).articleId);
  const queryClient = new QueryClient();
  await queryClient.query({ ...articleQuery(article.id), queryFn: () => article });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <Desk
        articleId={article.id}
        viewer={viewer}
        account={
          <>
            <NotificationBell memberId={viewer.memberId} />
            <AccountMenu member={{ name: viewer.name, role: viewer.role }} />
          </>
        }
      />
    </HydrationBoundary>
  );
}

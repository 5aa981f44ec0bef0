import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import { FilePlus2 } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { ArticleList } from "@/components/article/article-list";
import { WaitingList } from "@/components/assignment/waiting-list";
import { WaitingTabs } from "@/components/assignment/waiting-tabs";
import { AccountMenu } from "@/components/member/account-menu";
import { NotificationBell } from "@/components/notification/notification-bell";
import { ButtonLink } from "@/components/ui/button-link";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { TopBar } from "@/components/ui/top-bar";
import { listArticles } from "@/db/articles";
import { getDatabase } from "@/db/database";
import { getNewsroom } from "@/db/newsrooms";
import { listWaiting } from "@/db/waiting";
import { type ArticleList as ArticleListPage, ArticleQuery } from "@/domain/article/article";
import { WAITING_LISTS } from "@/domain/assignment/assignment";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { waitingQuery } from "@/lib/client/assignment-requests";
import { getViewer } from "@/lib/server/viewer";

export const metadata: Metadata = { title: "Articles" };

/** Which list is shown: two of what waits, or everything, which can be searched. */
const FrontQuery = z.union([
  z.strictObject({ list: z.enum(WAITING_LISTS) }),
  ArticleQuery.extend({ list: z.literal("everything").default("everything") }),
]);
type FrontQuery = z.infer<typeof FrontQuery>;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What the address asks for; an address nobody made with our own form shows the whole list. */
async function readQuery(searchParams: Props["searchParams"]): Promise<FrontQuery> {
  const given = Object.entries(await searchParams).filter(([, value]) => value !== "");
  const query = FrontQuery.safeParse(Object.fromEntries(given));
  return query.success ? query.data : redirect("/articles");
}

/** A page that is not there, of a list that has changed, is the first page. */
async function readList(viewer: Viewer, query: ArticleQuery): Promise<ArticleListPage> {
  try {
    return await listArticles(getDatabase(), viewer, query);
  } catch (error) {
    if (error instanceof StetError && error.code === "invalid" && query.cursor) redirect("/articles");
    throw error;
  }
}

export default async function ArticlesPage({ searchParams }: Props) {
  const viewer = await getViewer();
  const query = await readQuery(searchParams);
  const newsroom = await getNewsroom(getDatabase(), viewer);
  const list = query.list === "everything" ? "mine" : query.list;
  const queryClient = new QueryClient();
  await queryClient.query({
    ...waitingQuery(list),
    queryFn: () => listWaiting(getDatabase(), viewer, list),
  });
  return (
    <>
      <TopBar title={<span className="truncate">{newsroom.name}</span>}>
        <ButtonLink href="/articles/import" variant="primary">
          <FilePlus2 aria-hidden="true" className="size-4 sm:hidden" />
          <span className="max-sm:sr-only">Bring in an article</span>
        </ButtonLink>
        <ThemeToggle />
        <NotificationBell memberId={viewer.memberId} />
        <AccountMenu member={viewer} />
      </TopBar>
      <main className="mx-auto max-w-5xl px-3 pt-8 pb-24 sm:px-6">
        <h1 className="px-0.5 pb-5 font-serif text-[2rem]/none font-semibold tracking-tight">Articles</h1>
        <HydrationBoundary state={dehydrate(queryClient)}>
          <WaitingTabs current={query.list} />
          {query.list === "everything" ? (
            <Everything viewer={viewer} query={query} />
          ) : (
            <WaitingList key={query.list} list={query.list} viewer={viewer} />
          )}
        </HydrationBoundary>
      </main>
    </>
  );
}

async function Everything({ viewer, query }: { viewer: Viewer; query: ArticleQuery }) {
  const { search, state, cursor } = query;
  return <ArticleList list={await readList(viewer, query)} filter={{ search, state, cursor }} />;
}

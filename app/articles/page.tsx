import { FilePlus2 } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ArticleList } from "@/components/article/article-list";
import { AccountMenu } from "@/components/member/account-menu";
import { ButtonLink } from "@/components/ui/button-link";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { TopBar } from "@/components/ui/top-bar";
import { listArticles } from "@/db/articles";
import { getDatabase } from "@/db/database";
import { getNewsroom } from "@/db/newsrooms";
import { type ArticleList as ArticleListPage, ArticleQuery } from "@/domain/article/article";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { getViewer } from "@/lib/server/viewer";

export const metadata: Metadata = { title: "Articles" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What the address asks for; an address nobody made with our own form shows the whole list. */
async function readQuery(searchParams: Props["searchParams"]): Promise<ArticleQuery> {
  const given = Object.entries(await searchParams).filter(([, value]) => value !== "");
  const query = ArticleQuery.safeParse(Object.fromEntries(given));
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
  const [newsroom, list] = await Promise.all([getNewsroom(getDatabase(), viewer), readList(viewer, query)]);
  const { search, state, cursor } = query;
  return (
    <>
      <TopBar title={<span className="truncate">{newsroom.name}</span>}>
        <ButtonLink href="/articles/import" variant="primary">
          <FilePlus2 aria-hidden="true" className="size-4 sm:hidden" />
          <span className="max-sm:sr-only">Bring in an article</span>
        </ButtonLink>
        <ThemeToggle />
        <AccountMenu member={viewer} />
      </TopBar>
      <main className="mx-auto max-w-5xl px-3 pt-8 pb-24 sm:px-6">
        <h1 className="px-0.5 pb-5 font-serif text-[2rem]/none font-semibold tracking-tight">Articles</h1>
        <ArticleList list={list} filter={{ search, state, cursor }} />
      </main>
    </>
  );
}

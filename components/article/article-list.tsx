"use client";
import { FilePlus2, SearchX } from "lucide-react";
import { useRef } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { focusRow } from "@/components/ui/focus-row";
import { useKeys } from "@/components/ui/use-keys";
import type { ArticleList as Articles } from "@/domain/article/article";
import { ArticleListFilters } from "./article-list-filters";
import { type ArticleFilter, articleListPath, isFiltered } from "./article-list-path";
import { ArticleListRow } from "./article-list-row";

type Props = { list: Articles; filter: ArticleFilter };

/** The newsroom's articles: filtered by the address, walked through with j and k. */
export function ArticleList({ list, filter }: Props) {
  const rows = useRef<HTMLUListElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const step = (by: number) => () => focusRow(rows.current, by);
  useKeys({ j: step(1), k: step(-1), "/": () => search.current?.select() });
  if (list.total === 0 && !isFiltered(filter)) return <NoArticles />;
  return (
    <>
      <ArticleListFilters filter={filter} total={list.total} searchRef={search} />
      {list.articles.length === 0 ? (
        <NoMatch filter={filter} />
      ) : (
        <ul ref={rows} aria-label="Articles" className="overflow-clip rounded-xl border border-line bg-paper">
          {list.articles.map((article) => (
            <ArticleListRow key={article.id} article={article} />
          ))}
        </ul>
      )}
      <Pages filter={filter} nextCursor={list.nextCursor} />
    </>
  );
}

function Pages({ filter, nextCursor }: { filter: ArticleFilter; nextCursor: string | null }) {
  if (!filter.cursor && !nextCursor) return null;
  return (
    <nav aria-label="Pages" className="flex justify-between gap-2 pt-4">
      {filter.cursor ? (
        <ButtonLink href={articleListPath({ ...filter, cursor: undefined })}>Newest</ButtonLink>
      ) : (
        <span />
      )}
      {nextCursor && (
        <ButtonLink href={articleListPath({ ...filter, cursor: nextCursor })} rel="next">
          Older articles
        </ButtonLink>
      )}
    </nav>
  );
}

function NoArticles() {
  return (
    <EmptyState
      icon={<FilePlus2 />}
      title="No articles yet"
      actions={
        <ButtonLink href="/articles/import" variant="primary">
          Bring in an article
        </ButtonLink>
      }
    >
      Paste a draft or choose a text or Markdown file. It is then on the desk for everyone in the newsroom.
    </EmptyState>
  );
}

function NoMatch({ filter }: { filter: ArticleFilter }) {
  return (
    <EmptyState
      icon={<SearchX />}
      title={filter.search ? `Nothing matches “${filter.search}”` : "No article is in this state"}
      actions={<ButtonLink href={articleListPath({})}>Show all articles</ButtonLink>}
    >
      {filter.search && "The search looks through headlines."}
    </EmptyState>
  );
}

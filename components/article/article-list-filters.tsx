"use client";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useRef, useState, useTransition } from "react";
import { Kbd } from "@/components/ui/kbd";
import { Select } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import { TextInput } from "@/components/ui/text-input";
import { ARTICLE_STATE_NAMES, ARTICLE_STATES, type ArticleState } from "@/domain/article/article";
import { type ArticleFilter, articleListPath } from "./article-list-path";

const PAUSE_MS = 250;

type Props = { filter: ArticleFilter; total: number; searchRef: RefObject<HTMLInputElement | null> };

/** Search and state. A plain form without JavaScript; with it, the list follows the typing. */
export function ArticleListFilters({ filter, total, searchRef }: Props) {
  const { search, state, setSearch, setState, searching } = useFilter(filter);
  return (
    <search>
      <form action="/articles" className="flex flex-wrap items-center gap-2 pb-3">
        <div className="relative min-w-52 flex-1">
          <Search
            aria-hidden="true"
            className="absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-3"
          />
          <TextInput
            ref={searchRef}
            type="search"
            name="search"
            aria-label="Search articles"
            aria-keyshortcuts="/"
            placeholder="Search headlines"
            maxLength={200}
            className="peer pl-8.5"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <span
            aria-hidden="true"
            className="absolute top-1/2 right-2.5 -translate-y-1/2 text-ink-3 peer-focus:hidden"
          >
            {!search && <Kbd>/</Kbd>}
          </span>
        </div>
        <Select
          name="state"
          aria-label="State"
          className="w-46"
          value={state ?? ""}
          onChange={(event) => setState((event.target.value || undefined) as ArticleState | undefined)}
        >
          <option value="">Every state</option>
          {ARTICLE_STATES.map((one) => (
            <option key={one} value={one}>
              {ARTICLE_STATE_NAMES[one]}
            </option>
          ))}
        </Select>
        <p role="status" className="ml-auto flex min-w-24 items-center justify-end gap-2 text-sm text-ink-3">
          {searching && <Spinner className="size-3.5" />}
          {total.toLocaleString("en-GB")} {total === 1 ? "article" : "articles"}
        </p>
      </form>
    </search>
  );
}

/** What is typed or chosen shows at once; the address, and with it the list, follows, typing after a short pause. */
function useFilter(filter: ArticleFilter) {
  const router = useRouter();
  const [searching, startSearching] = useTransition();
  const [search, setSearch] = useState(filter.search ?? "");
  const [state, setState] = useState(filter.state);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // What was last asked for, which may not have come yet.
  const asked = useRef<ArticleFilter>({ search: filter.search ?? "", state: filter.state });
  useEffect(() => {
    const came = { search: filter.search ?? "", state: filter.state };
    if (came.search !== asked.current.search) setSearch(came.search);
    if (came.state !== asked.current.state) setState(came.state);
    asked.current = came;
  }, [filter.search, filter.state]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = (next: ArticleFilter) => {
    clearTimeout(timer.current);
    asked.current = next;
    startSearching(() => router.replace(articleListPath(next), { scroll: false }));
  };
  return {
    search,
    state,
    searching,
    setSearch: (typed: string) => {
      setSearch(typed);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => show({ search: typed.trim(), state: asked.current.state }), PAUSE_MS);
    },
    setState: (chosen: ArticleState | undefined) => {
      setState(chosen);
      show({ search: search.trim(), state: chosen });
    },
  };
}

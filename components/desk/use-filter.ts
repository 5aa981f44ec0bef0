"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { type Filter, filterFromParams, paramsWithFilter } from "./filter";

/** The filter of the desk, kept in the address without asking the server for the page again. */
export function useFilter(): [Filter, (filter: Filter) => void] {
  const params = useSearchParams();
  const filter = useMemo(() => filterFromParams(new URLSearchParams(params)), [params]);
  const setFilter = useCallback((next: Filter) => {
    const address = new URL(window.location.href);
    address.search = paramsWithFilter(address.searchParams, next).toString();
    window.history.replaceState(null, "", address);
  }, []);
  return [filter, setFilter];
}

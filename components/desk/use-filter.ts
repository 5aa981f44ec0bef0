"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useState } from "react";
import { type Filter, filterFromParams, paramsWithFilter } from "./filter";

/**
 * The filter of the desk, kept in the address without asking the server for the page again. The address follows in
 * its own time, too late for a field that is typed in: what is shown comes from here.
 */
export function useFilter(): [Filter, (filter: Filter) => void] {
  const params = useSearchParams();
  const [filter, show] = useState(() => filterFromParams(new URLSearchParams(params)));
  const setFilter = useCallback((next: Filter) => {
    show(next);
    const address = new URL(window.location.href);
    address.search = paramsWithFilter(address.searchParams, next).toString();
    window.history.replaceState(null, "", address);
  }, []);
  return [filter, setFilter];
}

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { type ActivityFilter, activityPath } from "./activity-path";

/** Long enough to type a day to its end. */
const PAUSE_MS = 500;

type Fields = Omit<ActivityFilter, "cursor">;

const keyOf = (fields: ActivityFilter) => activityPath("", { ...fields, cursor: undefined });

/** What is chosen shows at once; the address, and with it the record, follows. */
export function useActivityFilter(base: string, filter: ActivityFilter) {
  const router = useRouter();
  const [searching, startSearching] = useTransition();
  const [fields, setFields] = useState<Fields>(filter);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(keyOf(filter));
  useEffect(() => {
    if (keyOf(filter) === asked.current) return;
    asked.current = keyOf(filter);
    setFields(filter);
  }, [filter]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = (next: Fields) => {
    asked.current = keyOf(next);
    startSearching(() =>
      router.replace(activityPath(base, { ...next, cursor: undefined }), { scroll: false }),
    );
  };
  const set = (change: Fields, pause: number) => {
    const next = { ...fields, ...change };
    setFields(next);
    clearTimeout(timer.current);
    if (pause === 0) show(next);
    else timer.current = setTimeout(() => show(next), pause);
  };
  return {
    fields,
    searching,
    choose: (change: Fields) => set(change, 0),
    /** A day half typed asks for nothing yet. */
    type: (change: Fields, isWhole: boolean) => {
      if (isWhole) return set(change, PAUSE_MS);
      clearTimeout(timer.current);
      setFields({ ...fields, ...change });
    },
  };
}

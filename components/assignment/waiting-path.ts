import type { WaitingList } from "@/domain/assignment/assignment";

/** Which list of the front page is shown. */
export type FrontList = WaitingList | "everything";

/** The address of a list of the front page. */
export function waitingPath(list: FrontList): string {
  return list === "everything" ? "/articles" : `/articles?list=${list}`;
}

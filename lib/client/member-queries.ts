import { queryOptions } from "@tanstack/react-query";
import type { MemberView } from "@/domain/member/member";
import { requestJson } from "./api";

/** The newsroom's members, by name; those who have left are not among them. */
export function membersQuery() {
  return queryOptions({
    queryKey: ["members"] as const,
    queryFn: ({ signal }) => requestJson<MemberView[]>("GET", "/api/members", undefined, { signal }),
    staleTime: 60_000,
  });
}

import { queryOptions } from "@tanstack/react-query";
import type {
  Assign,
  Assignees,
  AssignmentView,
  SettleAssignment,
  Waiting,
  WaitingList,
} from "@/domain/assignment/assignment";
import { requestJson } from "./api";

/** Whom one may ask in an article: for one of its stages, or for anything else. */
export function assigneesQuery(articleId: string, stageKey?: string) {
  const query = stageKey ? `?${new URLSearchParams({ stageKey })}` : "";
  return queryOptions({
    queryKey: ["assignees", articleId, stageKey ?? ""] as const,
    queryFn: ({ signal }) =>
      requestJson<Assignees>("GET", `/api/articles/${articleId}/assignees${query}`, undefined, { signal }),
    select: ({ members }) => members,
    staleTime: 60_000,
  });
}

/** Asks a member for something. The same id twice asks once. */
export function assign(memberId: string, articleId: string, request: Assign): Promise<AssignmentView> {
  return requestJson<AssignmentView>("POST", `/api/articles/${articleId}/assignments`, request, { memberId });
}

/** Done, or taken back. */
export function settleAssignment(
  memberId: string,
  assignmentId: string,
  outcome: SettleAssignment["outcome"],
): Promise<void> {
  return requestJson<void>("PUT", `/api/assignments/${assignmentId}`, { outcome }, { memberId });
}

/** What waits for the member, or what the member waits for. */
export function waitingQuery(list: WaitingList) {
  return queryOptions({
    queryKey: ["waiting", list] as const,
    queryFn: ({ signal }) => requestJson<Waiting>("GET", `/api/waiting?list=${list}`, undefined, { signal }),
    staleTime: 5_000,
  });
}

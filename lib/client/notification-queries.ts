import { queryOptions } from "@tanstack/react-query";
import type {
  MailChoices,
  MailSettings,
  MarkNotificationsRead,
  NotificationList,
} from "@/domain/notification/notification";
import { requestJson } from "./api";

/** How often a page that somebody looks at asks what is new. Milliseconds. */
const LOOK_AGAIN = 30_000;

/** What the member has been told of. */
export function notificationsQuery() {
  return queryOptions({
    queryKey: ["notifications"] as const,
    queryFn: ({ signal }) =>
      requestJson<NotificationList>("GET", "/api/notifications", undefined, { signal }),
    staleTime: 5_000,
    refetchInterval: LOOK_AGAIN,
  });
}

/** Some of them are read; answers how many are left. */
export function markNotificationsRead(
  memberId: string,
  request: MarkNotificationsRead,
): Promise<{ unread: number }> {
  return requestJson("POST", "/api/notifications/read", request, { memberId });
}

/** How the member is told by e-mail from now on. */
export function setMailChoices(memberId: string, choices: MailChoices): Promise<MailSettings> {
  return requestJson("PUT", "/api/session/notifications", choices, { memberId });
}

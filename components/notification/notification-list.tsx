"use client";

import { useQuery } from "@tanstack/react-query";
import { Settings2 } from "lucide-react";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { isSignedOut } from "@/lib/client/is-signed-out";
import { notificationsQuery } from "@/lib/client/notification-queries";
import { useMarkNotificationsRead } from "@/lib/client/use-read-notifications";
import { NotificationGroup } from "./notification-group";

type Props = {
  memberId: string;
  title: ReactNode;
  /** One of them is gone to. */
  onFollow: () => void;
};

/** What the member has been told of, article by article. */
export function NotificationList({ memberId, title, onFollow }: Props) {
  const { data, error } = useQuery(notificationsQuery());
  const mark = useMarkNotificationsRead(memberId);
  const follow = (articleId: string, isOfArticle: boolean) => {
    onFollow();
    if (isOfArticle) void mark({ articleId });
  };
  return (
    <>
      <div className="flex shrink-0 items-center gap-1 border-b border-line py-2 pr-2 pl-4">
        <div className="min-w-0 flex-1">{title}</div>
        {data !== undefined && data.unread > 0 && (
          <Button variant="quiet" size="small" onClick={() => void mark({})}>
            Mark all as read
          </Button>
        )}
        <ButtonLink
          href="/settings/notifications"
          variant="quiet"
          size="icon"
          aria-label="Choose what is sent by e-mail"
          onClick={onFollow}
        >
          <Settings2 aria-hidden="true" className="size-4" />
        </ButtonLink>
      </div>
      {isSignedOut(error) && <SignedOut />}
      <div className="min-h-0 overflow-y-auto overscroll-contain">
        {data?.groups.map((group) => (
          <NotificationGroup key={group.article.id} group={group} onFollow={follow} />
        ))}
        {data?.groups.length === 0 && !isSignedOut(error) && (
          <Quiet>Nothing yet. You are told here when somebody needs you.</Quiet>
        )}
        {!data && !isSignedOut(error) && <Quiet>{error ? error.message : "Looking what is new…"}</Quiet>}
      </div>
    </>
  );
}

/** What stands below is from before. */
function SignedOut() {
  const next = usePathname();
  return (
    <p role="alert" className="shrink-0 border-b border-line bg-warn-bg px-4 py-2.5">
      You are signed out, and not told what is new.{" "}
      <a
        href={`/sign-in?next=${encodeURIComponent(next)}`}
        className="font-medium text-accent hover:underline"
      >
        Sign in
      </a>
    </p>
  );
}

function Quiet({ children }: { children: ReactNode }) {
  return <p className="px-6 py-10 text-center text-ink-3 text-balance">{children}</p>;
}

"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { Avatar } from "@/components/ui/avatar";
import { RelativeTime } from "@/components/ui/relative-time";
import type { NotificationView } from "@/domain/notification/notification";

type Props = { articleId: string; notification: NotificationView; onFollow: () => void };

/** One thing the member was told of; leads to it. */
export function NotificationRow({ articleId, notification, onFollow }: Props) {
  const path = `/articles/${articleId}`;
  const isHere = usePathname() === path;
  const { annotationId, member, sentence, createdAt, isRead } = notification;
  const hash = annotationId ? `#annotation-${annotationId}` : "";
  const follow = () => {
    onFollow();
    // The browser tells nobody of going to where it is already.
    if (isHere && hash && window.location.hash === hash) window.dispatchEvent(new Event("hashchange"));
  };
  // On the article's own page the browser goes there: Next would change the address and tell nobody.
  const Anchor = isHere ? "a" : Link;
  return (
    <li>
      <Anchor
        href={`${path}${hash}`}
        onClick={follow}
        className="grid grid-cols-[1.5rem_minmax(0,1fr)_0.5rem] gap-x-2.5 px-4 py-2 outline-offset-[-2px] hover:bg-line/40"
      >
        <Avatar name={member.name} className="mt-0.5 size-6" />
        <span className={isRead ? "text-ink-2" : ""}>
          <span className="line-clamp-3 wrap-break-word">
            <span className="font-medium text-ink">{member.name}</span> {sentence}
          </span>
          <span className="text-xs text-ink-3">
            <RelativeTime iso={createdAt} />
          </span>
        </span>
        {!isRead && (
          <span className="mt-2 size-2 rounded-full bg-accent">
            <span className="sr-only">Not read</span>
          </span>
        )}
      </Anchor>
    </li>
  );
}

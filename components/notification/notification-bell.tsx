"use client";

import { Popover } from "@base-ui/react/popover";
import { useQuery } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import { useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { notificationsQuery } from "@/lib/client/notification-queries";
import { NotificationList } from "./notification-list";

/** How many things the member has been told of and not read, and what they are. */
export function NotificationBell({ memberId }: { memberId: string }) {
  const [isOpen, setOpen] = useState(false);
  const { data, refetch } = useQuery(notificationsQuery());
  const unread = data?.unread ?? 0;
  return (
    <Popover.Root
      open={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        if (open) void refetch();
      }}
    >
      <Popover.Trigger
        aria-label={unread > 0 ? `Notifications, ${unread} unread` : "Notifications"}
        className={buttonClass("quiet", "icon")}
      >
        <span aria-hidden="true" className="relative">
          <Bell className="size-4" />
          {unread > 0 && (
            <span className="absolute -top-2 left-2 min-w-4 rounded-full bg-accent px-1 text-center text-[0.625rem]/4 font-semibold text-accent-ink tabular-nums">
              {unread > 99 ? "99+" : unread}
            </span>
          )}
        </span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="z-50 outline-none" align="end" sideOffset={6} collisionPadding={8}>
          <Popover.Popup className="flex max-h-[min(34rem,var(--available-height))] w-[min(26rem,calc(100vw-1rem))] origin-(--transform-origin) flex-col overflow-hidden rounded-xl border border-line-2 bg-card shadow-card outline-none transition-[opacity,scale] duration-100 data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0 motion-reduce:transition-none">
            <NotificationList
              memberId={memberId}
              title={<Popover.Title className="text-lg font-semibold">Notifications</Popover.Title>}
              onFollow={() => setOpen(false)}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

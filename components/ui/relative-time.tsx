"use client";
import { useNow } from "./clock";
import { timeAgo } from "./time-ago";

/** When something happened, as a person would say it; the exact time on hover and for machines. */
export function RelativeTime({ iso }: { iso: string }) {
  const now = useNow();
  return (
    <time
      dateTime={iso}
      title={iso.slice(0, 16).replace("T", " ").concat(" UTC")}
      className="whitespace-nowrap"
    >
      {timeAgo(Date.parse(iso), now)}
    </time>
  );
}

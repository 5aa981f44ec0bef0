const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, in words; a date when it is more than six days. UTC, so that server and browser agree. */
export function timeAgo(then: number, now: number): string {
  const age = now - then;
  if (age < MINUTE) return "just now";
  if (age < HOUR) return `${Math.floor(age / MINUTE)} min ago`;
  if (age < DAY) return plural(Math.floor(age / HOUR), "hour");
  if (age < 7 * DAY) return plural(Math.floor(age / DAY), "day");
  const sameYear = new Date(then).getUTCFullYear() === new Date(now).getUTCFullYear();
  return new Date(then).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    ...(sameYear ? {} : { year: "numeric" }),
    timeZone: "UTC",
  });
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"} ago`;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How far off a moment is by which something is due, in words; a date (UTC) when it is two weeks or more ahead. */
export function dueWords(due: number, now: number): string {
  const left = due - now;
  if (left >= 14 * DAY) return `Due ${dateOf(due, now)}`;
  if (left >= 0) return left < MINUTE ? "Due now" : `Due in ${span(left)}`;
  return left > -MINUTE ? "Due now" : `Overdue by ${span(-left)}`;
}

/** Rounded down to its largest unit. */
function span(time: number): string {
  if (time < HOUR) return `${Math.floor(time / MINUTE)} min`;
  const [count, unit] = time < DAY ? [Math.floor(time / HOUR), "hour"] : [Math.floor(time / DAY), "day"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

function dateOf(due: number, now: number): string {
  const sameYear = new Date(due).getUTCFullYear() === new Date(now).getUTCFullYear();
  return new Date(due).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    ...(sameYear ? {} : { year: "numeric" }),
    timeZone: "UTC",
  });
}

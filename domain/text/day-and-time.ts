const FORMAT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** A moment (ISO 8601) in a sentence: `4 March at 17:00 UTC`. */
export function dayAndTime(iso: string): string {
  return `${FORMAT.format(new Date(iso))} UTC`;
}

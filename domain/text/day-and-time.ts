const FORMAT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** A moment (ISO 8601) in a sentence, with its year, for the record says it for good: `4 March 2027 at 17:00 UTC`. */
export function dayAndTime(iso: string): string {
  return `${FORMAT.format(new Date(iso))} UTC`;
}

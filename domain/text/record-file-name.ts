/** The name of a file that holds the activity of an article or the record of a newsroom: `the-courier-record-2026-11-23`. */
export function recordFileName(whose: string, what: "activity" | "record", at: Date): string {
  const words = whose
    .normalize("NFKD")
    .replace(/\p{M}|['’]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  return `${words || "stet"}-${what}-${at.toISOString().slice(0, 10)}`;
}

const LONGEST = 60;

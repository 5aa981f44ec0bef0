/** The name of a file that holds the record of an article or a newsroom: `the-courier-record-2026-11-23`. */
export function recordFileName(whose: string, at: Date): string {
  const words = whose
    .normalize("NFKD")
    .replace(/\p{M}|['’]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  return `${words || "stet"}-record-${at.toISOString().slice(0, 10)}`;
}

const LONGEST = 60;

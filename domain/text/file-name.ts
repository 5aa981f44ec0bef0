/** The name of a file to keep, of what it is, whose, and of which day: `stet-record-2026-11-23`. */
export function fileName(whose: string, what: string, at: Date): string {
  const words = whose
    .normalize("NFKD")
    .replace(/\p{M}|['’]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  return [words || "stet", what, at.toISOString().slice(0, 10)].join("-");
}

const LONGEST = 60;

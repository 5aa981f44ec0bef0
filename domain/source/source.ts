import { z } from "zod";
import { exactText, optionalText, requiredText, textProblem } from "../text/plain-text";

export const SOURCE_TYPES = [
  "web_page",
  "document",
  "report",
  "data_set",
  "interview",
  "recording",
  "book",
  "press_release",
  "social_post",
  "other",
] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];
export const SOURCE_TYPE_NAMES: Record<SourceType, string> = {
  web_page: "Web page",
  document: "Document",
  report: "Report",
  data_set: "Data set",
  interview: "Interview",
  recording: "Recording",
  book: "Book",
  press_release: "Press release",
  social_post: "Social post",
  other: "Other",
};

export const STANCES = ["supports", "contradicts", "context", "does_not_support"] as const;
export type Stance = (typeof STANCES)[number];
export const STANCE_NAMES: Record<Stance, string> = {
  supports: "supports",
  contradicts: "contradicts",
  context: "gives context",
  does_not_support: "does not support",
};

const HTTP = /^https?:\/\/[^/\\?#]/i;

/** Why an address cannot be kept, `null` when it can: only absolute `http` and `https` addresses are. */
export function urlProblem(text: string): string | null {
  if (/\s/u.test(text)) return "The address contains a space. Write %20 for it, or take it out.";
  const problem = textProblem(text);
  if (problem) return problem;
  if (/\p{Cf}/u.test(text)) return "The address contains an invisible character. Type it again.";
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(text)?.[0].toLowerCase();
  if (scheme && !/^https?:$/.test(scheme))
    return `Addresses beginning with ${scheme} cannot be kept as a source. It must begin with https:// or http://`;
  if (!HTTP.test(text) || !URL.canParse(text))
    return "Not a web address. It must begin with https:// or http:// and name a site.";
  const { username, password } = new URL(text);
  return username || password ? "The address contains a user name or password. Remove it." : null;
}

const day = z.iso
  .date("Write the date as year-month-day, for example 2026-03-31.")
  .refine((date) => date >= "1000-01-01", "Write the year with four digits, from 1000 on.")
  .optional();

export const NewSource = z.strictObject({
  id: z.uuid(),
  type: z.enum(SOURCE_TYPES),
  title: requiredText(500, "Give the source a title."),
  publisher: optionalText(300),
  author: optionalText(300),
  url: z
    .string()
    .trim()
    .max(2048, "At most 2,048 characters.")
    .superRefine((text, context) => {
      const problem = urlProblem(text);
      if (problem) context.addIssue({ code: "custom", message: problem });
    })
    .optional(),
  publishedOn: day,
  accessedOn: day,
});
export type NewSource = z.infer<typeof NewSource>;

/** How a source is used for a passage. */
export const citationFields = {
  stance: z.enum(STANCES),
  quotation: exactText(10_000)
    .transform((text) => text.trim() || undefined)
    .optional(),
  locator: optionalText(300),
  note: optionalText(5_000),
};

export type SourceView = {
  id: string;
  type: SourceType;
  title: string;
  publisher?: string;
  author?: string;
  url?: string;
  publishedOn?: string;
  accessedOn?: string;
};

export type CitationView = {
  source: SourceView;
  stance: Stance;
  quotation?: string;
  locator?: string;
  note?: string;
};

import type { MarkJson } from "@/domain/document/document-json";
import { isSafeLink } from "@/domain/document/safe-address";
import { cleanText } from "./clean-text";
import type { ImportWarnings } from "./import-warnings";

/** The mark of a link that may be kept; of any other the words stay, with a warning. */
export function keepLink(href: string, title: string, warnings: ImportWarnings): MarkJson | null {
  if (isSafeLink(href)) return { type: "link", attrs: { href, title: cleanText(title).text.trim() || null } };
  warnings.add(
    "link",
    `The link to “${href.slice(0, 100)}” was removed and its words were kept: only addresses beginning with https://, http:// or mailto: can be kept.`,
  );
  return null;
}

import type { TextBlockJson } from "@/domain/document/document-json";
import { isSafeImage } from "@/domain/document/safe-address";
import { cleanText } from "./clean-text";
import type { ImportWarnings } from "./import-warnings";

export type Picture = { src: string; alt: string; caption: string };

/** The figure of a picture that may be shown, `null` with a warning of any other. */
export function keepPicture({ src, alt, caption }: Picture, warnings: ImportWarnings): TextBlockJson | null {
  if (isSafeImage(src)) {
    const figure: TextBlockJson = { type: "figure", attrs: { id: "", src, alt: oneLine(alt) } };
    const words = oneLine(caption);
    return words ? { ...figure, content: [{ type: "text", text: words }] } : figure;
  }
  warnings.add(
    "image",
    `The picture at “${src.slice(0, 100)}” was left out and its description was kept as text: only pictures at addresses beginning with https:// can be shown.`,
  );
  return null;
}

/** What is said of a picture that cannot be shown. */
export function pictureWords({ alt, caption }: Picture): string {
  return [alt, caption].map(oneLine).filter(Boolean).join(" – ");
}

function oneLine(text: string): string {
  return cleanText(text).text.replace(/\s+/g, " ").trim();
}

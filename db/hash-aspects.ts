import { createHash } from "node:crypto";
import type { DocumentJson } from "@/domain/document/document-json";
import { type Aspect, aspectsOf } from "@/domain/stage/aspects";

/** SHA-256 of what a document says in each aspect: the same, the same to whoever reads that aspect. */
export function hashAspects(document: DocumentJson): Record<Aspect, string> {
  const said = Object.entries(aspectsOf(document));
  const hashed = said.map(([aspect, text]) => [
    aspect,
    createHash("sha256").update(text).digest("base64url"),
  ]);
  return Object.fromEntries(hashed);
}

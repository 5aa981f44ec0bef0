import { issueBlockIds } from "@/domain/document/block-ids";
import type { DocumentJson } from "@/domain/document/document-json";

/** A document that is not saved yet has no ids; to be shown, each block needs one of its own. */
export function numberBlocks(document: DocumentJson): DocumentJson {
  let number = 0;
  return issueBlockIds(document, () => `block-${++number}`);
}

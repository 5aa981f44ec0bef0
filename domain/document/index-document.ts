import type { Node } from "prosemirror-model";
import type { DocumentJson } from "./document-json";
import { indexText, type TextIndex } from "./text-index";

/** A document and where its words stand. */
export type IndexedDocument = { document: Node; index: TextIndex };

/** Index a document's text. Linear in its size. */
export function indexDocument(document: Node): TextIndex {
  return indexText(document.toJSON() as DocumentJson);
}

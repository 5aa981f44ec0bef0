import { LRUCache } from "lru-cache";
import type { IndexedDocument } from "@/domain/document/index-document";

/** About this many UTF-16 units of text are kept: a hundred articles, or a few very long ones. */
const CACHED_TEXT = 8_000_000;

// Next evaluates a module once per bundle, and documents of one bundle's schema are no documents to another's: each
// keeps its own.
const documents = new LRUCache<string, IndexedDocument>({
  maxSize: CACHED_TEXT,
  sizeCalculation: ({ index }) => index.text.length + 1,
});

/**
 * Documents by the hash of their content. A hash names its content whatever becomes of the transaction that
 * read it, so nothing here can be stale, and another instance needs nothing of it.
 */
export function documentCache(): LRUCache<string, IndexedDocument> {
  return documents;
}

import { type APIRequestContext, expect } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import type { BlockJson, DocumentJson, MarkJson } from "@/domain/document/document-json";
import type { SavedRevision } from "@/domain/revision/new-revision";
import { readArticle } from "./article-api";

/** Saves another text as the next revision: what `change` makes of the blocks that stand now. */
export async function saveBlocks(
  api: APIRequestContext,
  articleId: string,
  change: (blocks: BlockJson[]) => BlockJson[],
  reason = "A second draft",
): Promise<SavedRevision> {
  const { revision } = await readArticle(api, articleId);
  const document: DocumentJson = { type: "doc", content: change(revision.document.content) };
  const answer = await api.post(`/api/articles/${articleId}/revisions`, {
    data: { id: uuidv7(), baseRevision: revision.number, document, reason },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as SavedRevision;
}

/** The block that holds these words. */
export function blockWith(blocks: readonly BlockJson[], words: string): BlockJson {
  const found = blocks.find((block) => JSON.stringify(block).includes(words));
  if (!found) throw new Error(`“${words}” stands in no block`);
  return found;
}

/** A paragraph; with `id` the one that has it already. */
export function paragraph(words: string, id = "", marks?: MarkJson[]): BlockJson {
  return {
    type: "paragraph",
    attrs: { id },
    content: [{ type: "text", text: words, ...(marks && { marks }) }],
  };
}

/** Another text of the same block. */
export function reworded(block: BlockJson, words: string, marks?: MarkJson[]): BlockJson {
  return paragraph(words, "attrs" in block && "id" in block.attrs ? block.attrs.id : "", marks);
}

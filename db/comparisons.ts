import { documentJson } from "@/domain/document/schema";
import type { Viewer } from "@/domain/member/member";
import { compareDocuments } from "@/domain/revision/compare-documents";
import type { CompareQuery, ComparisonView } from "@/domain/revision/comparison";
import { happenedBetween } from "./between-entries";
import { type Database, SNAPSHOT } from "./database";
import { loadDocument } from "./revision-log";
import { readRevision } from "./revisions";

/**
 * Two revisions compared, and what was said and decided between them: from the older one's making until the newer one's,
 * or until now when that is the article's newest. `from` may be the newer one: the text is then read backwards.
 * @throws StetError `not_found` when there is no such article or revision.
 */
export async function compareRevisions(
  database: Database,
  viewer: Viewer,
  articleId: string,
  { from, to }: CompareQuery,
): Promise<ComparisonView> {
  return database.transaction(async (transaction) => {
    const [before, after] = [
      await readRevision(transaction, viewer, articleId, from),
      await readRevision(transaction, viewer, articleId, to),
    ];
    const load = async (number: number) =>
      documentJson((await loadDocument(transaction, viewer.newsroomId, articleId, number)).document);
    const comparison = compareDocuments(await load(from), await load(to));
    return {
      ...comparison,
      from: before,
      to: after,
      between: await happenedBetween(transaction, viewer, articleId, Math.min(from, to), Math.max(from, to)),
    };
  }, SNAPSHOT);
}

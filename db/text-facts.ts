import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/member/member";
import type { Aspect } from "@/domain/stage/aspects";
import { type StandingApproval, standingApprovalsOf, type TextOfArticle } from "./approval-rows";
import type { Transaction } from "./database";
import type { PicturedRevision } from "./own-pictures";
import { correction } from "./schema/correction";
import { newsroom } from "./schema/newsroom";
import { revision } from "./schema/revision";

/** A revision as it says who wrote what, and the hash of its content. */
export type WrittenText = PicturedRevision & { contentHash: Buffer };

/** What decides whose words a text holds, and who answers for them. */
export type TextFacts = TextOfArticle & {
  /** Those that were not withdrawn, newest first, compared with the text. */
  approvals: StandingApproval[];
  /** All of the article's, by number. */
  revisions: WrittenText[];
  /** Under the stricter rule those who wrote in the text, and whose approved corrections are in it; otherwise nobody. */
  barred: ReadonlySet<string>;
};

/** Who would approve a text, and what of it. */
export type Approving = { facts: TextFacts; memberId: string; covers: readonly Aspect[] };

/** The facts of texts, by the article's id: three queries however many they are. */
export async function readTextFacts(
  transaction: Transaction,
  viewer: Pick<Viewer, "newsroomId">,
  texts: readonly TextOfArticle[],
): Promise<ReadonlyMap<string, TextFacts>> {
  if (texts.length === 0) return new Map();
  const ids = [...new Set(texts.map(({ id }) => id))];
  const approvals = await standingApprovalsOf(transaction, viewer, texts);
  const written = await writtenTexts(transaction, viewer, ids);
  const [rule] = await transaction
    .select({ rule: newsroom.approvalRule })
    .from(newsroom)
    .where(eq(newsroom.id, viewer.newsroomId));
  const facts = texts.map(({ id, headRevision }): TextFacts => {
    const revisions = written.get(id) ?? [];
    const barred = new Set(rule?.rule === "no_contributor" ? revisions.flatMap(contributor) : []);
    return { id, headRevision, approvals: approvals.get(id) ?? [], revisions, barred };
  });
  return new Map(facts.map((one) => [one.id, one]));
}

async function writtenTexts(
  transaction: Transaction,
  { newsroomId }: Pick<Viewer, "newsroomId">,
  articleIds: string[],
): Promise<Map<string, WrittenText[]>> {
  const { articleId, number, authorId, reason, restores, contentHash } = revision;
  const rows = await transaction
    .select({
      articleId,
      written: { number, authorId, reason, contentHash },
      restores,
      proposedBy: correction.authorId,
      state: correction.state,
      pictures: sql<string | null>`${revision.aspects} ->> 'pictures'`,
    })
    .from(revision)
    .leftJoin(
      correction,
      and(eq(correction.newsroomId, revision.newsroomId), eq(correction.id, revision.correctionId)),
    )
    .where(and(eq(revision.newsroomId, newsroomId), inArray(revision.articleId, articleIds)))
    .orderBy(asc(revision.articleId), asc(revision.number));
  const byArticle = new Map<string, WrittenText[]>(articleIds.map((id) => [id, []]));
  for (const { articleId, written, restores, proposedBy, state, pictures } of rows)
    byArticle.get(articleId)?.push({
      ...written,
      pictures,
      ...(restores !== null && { restores }),
      ...(proposedBy && { correction: { authorId: proposedBy, isApproved: state === "approved" } }),
    });
  return byArticle;
}

/** Of an approved correction it is whoever proposed it who wrote, not whoever decided. */
function contributor({ reason, authorId, correction }: WrittenText): string[] {
  if (reason === "edit" || reason === "import") return [authorId];
  return reason === "correction" && correction?.isApproved ? [correction.authorId] : [];
}

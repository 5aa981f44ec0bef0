import { and, eq, isNull } from "drizzle-orm";
import type { Assign, AssignmentKind } from "@/domain/assignment/assignment";
import type { Task } from "@/domain/assignment/task-sentence";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { StageDefinition } from "@/domain/stage/stage";
import { anchorInForce } from "./anchor-in-force";
import { STATE_WORDS } from "./correction-row";
import type { Transaction } from "./database";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";
import { correction } from "./schema/correction";
import { readStages, type StagedArticle } from "./stages";

export type Subject = Task & { definition?: StageDefinition };

/** A request for an assignment of which one field cannot be. */
export function wrongField(field: keyof Assign, message: string): StetError {
  return new StetError("invalid", message, { fields: { [field]: message } });
}

/**
 * What a request asks for, as it is called in a sentence, and the stage itself.
 * @throws StetError `invalid` when the article has no such stage, or it is given; no such annotation that others see and could settle.
 */
export async function readSubject(
  transaction: Transaction,
  viewer: Viewer,
  article: StagedArticle,
  { kind, stageKey, annotationId }: Assign,
): Promise<Subject> {
  if (stageKey !== undefined) {
    const definition = await readStage(transaction, viewer, article, stageKey);
    return { kind, stage: definition.name, definition };
  }
  if (annotationId === undefined) return { kind };
  return { kind, exact: await readWords(transaction, viewer, article.id, kind, annotationId) };
}

/** A stage that somebody can be asked for: it is not given as the text stands. */
async function readStage(
  transaction: Transaction,
  viewer: Viewer,
  article: StagedArticle,
  stageKey: string,
): Promise<StageDefinition> {
  const stages = await readStages(transaction, viewer, article, []);
  const stage = stages.find(({ key }) => key === stageKey);
  if (!stage) throw wrongField("stageKey", "This article has no such stage.");
  if (stage.state === "given")
    throw wrongField("stageKey", `${stage.name} is given already: nobody needs to be asked for it.`);
  return stage;
}

/** The words that an annotation stands on, when somebody can be asked about it. */
async function readWords(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  kind: AssignmentKind,
  annotationId: string,
): Promise<string> {
  const [row] = await transaction
    .select({ annotation, exact: anchor.exact, state: correction.state })
    .from(annotation)
    .leftJoin(
      correction,
      and(eq(correction.newsroomId, annotation.newsroomId), eq(correction.id, annotation.id)),
    )
    .innerJoin(anchor, anchorInForce(annotation))
    .where(
      and(
        eq(annotation.newsroomId, viewer.newsroomId),
        eq(annotation.articleId, articleId),
        eq(annotation.id, annotationId),
        isNull(annotation.deletedAt),
      ),
    );
  const { authorId, isPrivate, resolvedAt, kind: annotated } = row?.annotation ?? {};
  const isHidden = isPrivate && authorId !== viewer.memberId;
  if (!row || isHidden || (kind === "claim" && annotated !== "claim"))
    throw wrongField("annotationId", `This article has no such ${kind}.`);
  if (isPrivate) throw wrongField("annotationId", "Nobody else sees this yet. Submit your review first.");
  if (resolvedAt) throw wrongField("annotationId", "This thread is resolved. Reopen it first.");
  if (row.state && row.state !== "open")
    throw wrongField(
      "annotationId",
      `This correction is ${STATE_WORDS[row.state]}. Write a comment on the words and ask about that.`,
    );
  return row.exact;
}

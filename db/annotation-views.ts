import { and, asc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { AnchorState, Passage } from "@/domain/anchor/anchor";
import { passageFromPlace } from "@/domain/anchor/place";
import type { AnchorView, AnnotationKind, AnnotationView } from "@/domain/annotation/annotation";
import { annotationRights } from "@/domain/annotation/rights";
import type { ArticleState } from "@/domain/article/article";
import type { CommentView } from "@/domain/comment/comment";
import type { CorrectionView, DecisionView } from "@/domain/correction/correction";
import type { TextIndex } from "@/domain/document/text-index";
import type { MemberView, Viewer } from "@/domain/member/member";
import { isPermitted } from "@/domain/permission/permissions";
import type { CitationView, SourceView } from "@/domain/source/source";
import { anchorInForce } from "./anchor-in-force";
import type { Database, Transaction } from "./database";
import { mentionsOf } from "./mentions";
import { placeOf } from "./places";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";
import { citation } from "./schema/citation";
import { comment } from "./schema/comment";
import { correction } from "./schema/correction";
import { decision } from "./schema/decision";
import { member } from "./schema/member";
import { source } from "./schema/source";
import { visibleTo } from "./visibility";

const author = alias(member, "author");
const resolver = alias(member, "resolver");
const decider = alias(member, "decider");

type Row = Awaited<ReturnType<typeof selectAnnotations>>[number];
type CommentRow = Awaited<ReturnType<typeof selectComments>>[number] & { mentions?: MemberView[] };

function selectAnnotations(database: Database | Transaction, where: SQL | undefined) {
  return database
    .select({ annotation, anchor, correction, decision, citation, source, author, resolver, decider })
    .from(annotation)
    .innerJoin(anchor, anchorInForce(annotation))
    .innerJoin(author, and(eq(author.newsroomId, annotation.newsroomId), eq(author.id, annotation.authorId)))
    .leftJoin(
      resolver,
      and(eq(resolver.newsroomId, annotation.newsroomId), eq(resolver.id, annotation.resolvedBy)),
    )
    .leftJoin(
      correction,
      and(eq(correction.newsroomId, annotation.newsroomId), eq(correction.id, annotation.id)),
    )
    .leftJoin(
      decision,
      and(eq(decision.newsroomId, correction.newsroomId), eq(decision.id, correction.decisionId)),
    )
    .leftJoin(decider, and(eq(decider.newsroomId, decision.newsroomId), eq(decider.id, decision.memberId)))
    .leftJoin(
      citation,
      and(eq(citation.newsroomId, annotation.newsroomId), eq(citation.annotationId, annotation.id)),
    )
    .leftJoin(source, and(eq(source.newsroomId, citation.newsroomId), eq(source.id, citation.sourceId)))
    .where(where)
    .orderBy(asc(annotation.createdAt), asc(annotation.id));
}

function selectComments(database: Database | Transaction, where: SQL | undefined) {
  return database
    .select({ comment, author })
    .from(comment)
    .innerJoin(
      annotation,
      and(eq(annotation.newsroomId, comment.newsroomId), eq(annotation.id, comment.annotationId)),
    )
    .innerJoin(author, and(eq(author.newsroomId, comment.newsroomId), eq(author.id, comment.authorId)))
    .where(and(isNull(comment.deletedAt), where))
    .orderBy(asc(comment.createdAt), asc(comment.id));
}

/** A member as others see them. */
export function memberView(row: typeof member.$inferSelect): MemberView {
  return { id: row.id, name: row.name, role: row.role };
}

/** A source of the library; what is not known of it is left out. */
export function sourceView(row: typeof source.$inferSelect): SourceView {
  return {
    id: row.id,
    type: row.type,
    title: row.title,
    ...(row.publisher && { publisher: row.publisher }),
    ...(row.author && { author: row.author }),
    ...(row.url && { url: row.url }),
    ...(row.publishedOn && { publishedOn: row.publishedOn }),
    ...(row.accessedOn && { accessedOn: row.accessedOn }),
  };
}

function citationView(row: Row): CitationView | undefined {
  if (!row.citation || !row.source) return undefined;
  const { stance, quotation, locator, note } = row.citation;
  return {
    source: sourceView(row.source),
    stance,
    ...(quotation && { quotation }),
    ...(locator && { locator }),
    ...(note && { note }),
  };
}

function decisionView(row: Row): DecisionView | undefined {
  if (!row.decision || !row.decider) return undefined;
  const { id, outcome, reason, exact, replacement, revision, createdAt } = row.decision;
  return {
    id,
    outcome,
    member: memberView(row.decider),
    ...(reason && { reason }),
    exact,
    replacement,
    revision,
    createdAt: createdAt.toISOString(),
  };
}

function correctionView(row: Row): CorrectionView | undefined {
  if (!row.correction) return undefined;
  const { replacement, reason, state, supersededBy } = row.correction;
  const decided = decisionView(row);
  return {
    replacement,
    reason,
    state,
    ...(decided && { decision: decided }),
    ...(supersededBy && { supersededBy }),
  };
}

function anchorView(row: Row, index: TextIndex): AnchorView {
  const place = placeOf(row.anchor);
  const passage = place && passageFromPlace(index, place);
  const state: AnchorState = passage || row.anchor.state === "ambiguous" ? row.anchor.state : "detached";
  return {
    ...anchorViewAt(row.anchor, state, passage, index),
    ...(!passage && { lost: row.anchor.placeRevision }),
  };
}

/** An anchor as it stands in one text. */
export function anchorViewAt(
  row: typeof anchor.$inferSelect,
  state: AnchorState,
  passage: Passage | null,
  index: TextIndex,
): AnchorView {
  return {
    state,
    start: passage?.start ?? null,
    end: passage?.end ?? null,
    exact: row.exact,
    prefix: row.prefix,
    suffix: row.suffix,
    revision: row.madeRevision,
    ...(state === "changed" && passage && { current: index.text.slice(passage.start, passage.end) }),
  };
}

/** One comment as the viewer sees it. It may be changed by its author until somebody else writes after it. */
function commentView(viewer: Viewer, row: CommentRow, later: CommentRow[], state: ArticleState): CommentView {
  const own = row.comment.authorId === viewer.memberId;
  const answered = later.some((one) => one.comment.authorId !== row.comment.authorId);
  const change = !answered && isPermitted("comment.edit", { role: viewer.role, own, state });
  return {
    id: row.comment.id,
    author: memberView(row.author),
    body: row.comment.body,
    version: row.comment.version,
    createdAt: row.comment.createdAt.toISOString(),
    ...(row.comment.editedAt && { editedAt: row.comment.editedAt.toISOString() }),
    ...(row.comment.isPrivate && { isPrivate: true }),
    ...(row.mentions && { mentions: row.mentions }),
    can: { edit: change, delete: change },
  };
}

function annotationView(
  viewer: Viewer,
  row: Row,
  comments: CommentRow[],
  index: TextIndex,
  articleState: ArticleState,
): AnnotationView {
  const kind = row.annotation.kind as AnnotationKind;
  const view = anchorView(row, index);
  const corrected = correctionView(row);
  const cited = citationView(row);
  return {
    id: row.annotation.id,
    kind,
    version: row.annotation.version,
    author: memberView(row.author),
    createdAt: row.annotation.createdAt.toISOString(),
    anchor: view,
    thread: comments.map((one, at) =>
      threadComment(viewer, kind, one, comments.slice(at + 1), articleState, at),
    ),
    ...(row.annotation.resolvedAt && { resolvedAt: row.annotation.resolvedAt.toISOString() }),
    ...(row.resolver && { resolvedBy: memberView(row.resolver) }),
    required: row.annotation.required,
    isPrivate: row.annotation.isPrivate,
    ...(corrected && { correction: corrected }),
    ...(cited && { citation: cited }),
    can: inPrivate(
      row.annotation.isPrivate,
      annotationRights(viewer, {
        kind,
        authorId: row.annotation.authorId,
        anchorState: view.state,
        articleState,
        ...(corrected && { correctionState: corrected.state }),
        answered: comments.some((one) => one.comment.authorId !== row.annotation.authorId),
      }),
    ),
  };
}

/** What nobody else has seen is neither resolved nor withdrawn: it is changed, or deleted. */
function inPrivate(isPrivate: boolean, can: AnnotationView["can"]): AnnotationView["can"] {
  if (!isPrivate) return can;
  const hint = "Nobody else sees this correction until you submit your review.";
  return { ...can, resolve: false, withdraw: false, ...(can.decideHint && { decideHint: hint }) };
}

/** The first comment of a comment is the comment itself: it goes with its annotation, not by itself. */
function threadComment(
  viewer: Viewer,
  kind: AnnotationKind,
  row: CommentRow,
  later: CommentRow[],
  state: ArticleState,
  at: number,
): CommentView {
  const view = commentView(viewer, row, later, state);
  return kind === "comment" && at === 0 ? { ...view, can: { ...view.can, delete: false } } : view;
}

const NOWHERE = Number.MAX_SAFE_INTEGER;

function inTextOrder(a: AnnotationView, b: AnnotationView): number {
  return (
    (a.anchor.start ?? NOWHERE) - (b.anchor.start ?? NOWHERE) ||
    (a.anchor.end ?? NOWHERE) - (b.anchor.end ?? NOWHERE) ||
    (a.createdAt < b.createdAt ? -1 : 1)
  );
}

/**
 * The annotations of an article at its newest revision, as the viewer sees them: in text order, those without a
 * place last. Deleted ones are left out, and so is what other members write in private.
 * @param index the text of the newest revision.
 * @param only these annotations alone.
 */
export async function viewAnnotations(
  database: Database | Transaction,
  viewer: Viewer,
  article: { id: string; state: ArticleState },
  index: TextIndex,
  only?: string[],
): Promise<AnnotationView[]> {
  const where = and(
    eq(annotation.newsroomId, viewer.newsroomId),
    eq(annotation.articleId, article.id),
    isNull(annotation.deletedAt),
    visibleTo(viewer),
    only && inArray(annotation.id, only),
  );
  const rows = await selectAnnotations(database, where);
  const comments = await selectComments(database, and(where, visibleTo(viewer, comment)));
  const calling = comments.filter((row) => row.comment.body.includes("@"));
  const mentions = await mentionsOf(
    database,
    viewer,
    calling.map((row) => row.comment.id),
  );
  const threads = new Map<string, CommentRow[]>();
  for (const found of comments) {
    const row = { ...found, mentions: mentions.get(found.comment.id) };
    const thread = threads.get(row.comment.annotationId);
    if (thread) thread.push(row);
    else threads.set(row.comment.annotationId, [row]);
  }
  return rows
    .map((row) => annotationView(viewer, row, threads.get(row.annotation.id) ?? [], index, article.state))
    .sort(inTextOrder);
}

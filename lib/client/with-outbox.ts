import type { AnnotationView, CreateAnnotation } from "@/domain/annotation/annotation";
import { NO_RIGHTS } from "@/domain/annotation/rights";
import type { ArticleView } from "@/domain/article/article";
import type { CommentView } from "@/domain/comment/comment";
import type { MemberView } from "@/domain/member/member";
import type { SourceView } from "@/domain/source/source";
import type { Operation } from "./operation";
import type { OutboxEntry } from "./outbox";
import { provisionalPassage } from "./provisional-passage";

function commentOf(id: string, body: string, author: MemberView, createdAt: string): CommentView {
  return { id, author, body, version: 0, createdAt, can: { edit: false, delete: false } };
}

function payloadOf(body: CreateAnnotation, author: MemberView, at: string, source?: SourceView) {
  if (body.kind === "comment") return { thread: [commentOf(body.id, body.body, author, at)] };
  if (body.kind === "correction")
    return { correction: { replacement: body.replacement, reason: body.reason, state: "open" as const } };
  const cited = source ?? body.source;
  const { stance, quotation, locator, note } = body;
  return cited ? { citation: { source: cited, stance, quotation, locator, note } } : {};
}

function annotationOf(
  article: ArticleView,
  entry: OutboxEntry,
  operation: Extract<Operation, { name: "create_annotation" }>,
  author: MemberView,
): AnnotationView {
  const { body, source } = operation;
  const passage = provisionalPassage(article.revision.text, article.revision.number, body.target);
  return {
    id: body.id,
    kind: body.kind,
    version: 0,
    author,
    createdAt: entry.createdAt,
    required: body.kind !== "comment" || (body.required ?? true),
    isPrivate: article.review !== undefined,
    anchor: {
      state: passage ? "anchored" : "detached",
      start: passage?.start ?? null,
      end: passage?.end ?? null,
      exact: body.target.exact,
      prefix: "",
      suffix: "",
      revision: body.target.revision,
    },
    thread: [],
    ...payloadOf(body, author, entry.createdAt, source),
    can: NO_RIGHTS,
  };
}

function withReply(
  annotation: AnnotationView,
  entry: OutboxEntry,
  author: MemberView,
  isPrivate: boolean,
): AnnotationView {
  const { operation } = entry;
  if (operation.name !== "reply" || annotation.thread.some(({ id }) => id === operation.body.id))
    return annotation;
  const reply = commentOf(operation.body.id, operation.body.body, author, entry.createdAt);
  return { ...annotation, thread: [...annotation.thread, { ...reply, ...(isPrivate && { isPrivate }) }] };
}

/** A refused edit changes nothing: it stands beside the words it would have changed. */
function withEdit(annotation: AnnotationView, { operation, attention }: OutboxEntry): AnnotationView {
  if (attention) return annotation;
  if (operation.name === "edit_comment") {
    const { commentId, body } = operation;
    const thread = annotation.thread.map((comment) =>
      comment.id === commentId ? { ...comment, body: body.body } : comment,
    );
    return { ...annotation, thread };
  }
  if (operation.name !== "edit_citation" || !annotation.citation) return annotation;
  const { stance, quotation, locator, note } = operation.body;
  return { ...annotation, citation: { ...annotation.citation, stance, quotation, locator, note } };
}

function byPlace(a: AnnotationView, b: AnnotationView): number {
  const start = (annotation: AnnotationView) => annotation.anchor.start ?? Number.POSITIVE_INFINITY;
  return start(a) - start(b) || (a.anchor.end ?? 0) - (b.anchor.end ?? 0);
}

/** The article as it will be once everything its reader has written here is saved. */
export function withOutbox(
  article: ArticleView,
  entries: readonly OutboxEntry[],
  author: MemberView,
): ArticleView {
  const known = new Map(article.annotations.map((annotation) => [annotation.id, annotation]));
  const before = known.size;
  const isPrivate = article.review !== undefined;
  for (const entry of entries) {
    const { operation } = entry;
    if (entry.articleId !== article.id) continue;
    if (operation.name === "create_annotation") {
      if (!known.has(operation.body.id))
        known.set(operation.body.id, annotationOf(article, entry, operation, author));
      continue;
    }
    const annotation = known.get(operation.annotationId);
    if (annotation)
      known.set(annotation.id, withEdit(withReply(annotation, entry, author, isPrivate), entry));
  }
  const annotations = [...known.values()];
  return { ...article, annotations: known.size === before ? annotations : annotations.sort(byPlace) };
}

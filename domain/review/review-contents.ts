import type { AnnotationView } from "../annotation/annotation";

/** What of a member's annotations and replies nobody else sees yet: how many of each. */
export function reviewContents(annotations: readonly AnnotationView[]): {
  annotations: number;
  replies: number;
} {
  const isPrivate = (one: { isPrivate?: boolean }) => one.isPrivate === true;
  const there = annotations.filter((one) => !isPrivate(one));
  return {
    annotations: annotations.length - there.length,
    replies: there.reduce((sum, { thread }) => sum + thread.filter(isPrivate).length, 0),
  };
}

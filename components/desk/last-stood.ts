import type { AnchorView } from "@/domain/annotation/annotation";

/** The last revision in which an annotation that has lost its place had one. */
export function lastStood({ lost, revision }: AnchorView): number {
  return lost ? Math.max(revision, lost - 1) : revision;
}

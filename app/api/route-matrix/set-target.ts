import { retargetAnnotation } from "@/db/annotations";
import type { Target } from "@/domain/annotation/annotation";
import type { MatrixWorld } from "./matrix-world";

/** Attach the world's comment to other words, as its author; answers its version then. */
export async function setTarget(
  { database, newsroom, comment }: MatrixWorld,
  target: Target,
): Promise<number> {
  const { viewer } = newsroom.members.fact_checker;
  const moved = await retargetAnnotation(database, viewer, comment.id, { version: comment.version, target });
  return moved.version;
}

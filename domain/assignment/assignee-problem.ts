import type { MemberView } from "../member/member";
import type { StageDefinition } from "../stage/stage";

/** Why a member cannot be asked for a stage of an article by `authorId`, as a sentence; `undefined` when they can. */
export function assigneeProblem(
  { id, name, role }: MemberView,
  stage: Pick<StageDefinition, "name" | "roles">,
  authorId: string,
): string | undefined {
  if (id === authorId) return `${name} wrote this article. Ask another member for its stages.`;
  if (!stage.roles.includes(role)) return `${name} has no role that gives the stage ${stage.name}.`;
  return undefined;
}

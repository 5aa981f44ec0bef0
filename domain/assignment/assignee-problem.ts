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

/**
 * Why a member who has written in an article cannot be asked for a stage of it.
 * @param waits for another member's approval, after which they can be.
 */
export function wroteProblem({ name }: MemberView, waits: boolean): string {
  return waits
    ? `${name} wrote words of this article that no second member has approved. Ask another member, or ask ${name} once those words are approved at another stage.`
    : `${name} wrote words of this article. In this newsroom nobody who did approves it: ask another member.`;
}

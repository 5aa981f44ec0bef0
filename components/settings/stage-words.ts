import { ROLE_NAMES } from "@/domain/member/member";
import { ASPECT_NAMES, ASPECTS } from "@/domain/stage/aspects";
import type { StageDefinition } from "@/domain/stage/stage";

/** Who gives a stage: “Editor or Managing editor”. */
export function givenBy({ roles }: Pick<StageDefinition, "roles">): string {
  const names = roles.map((role) => ROLE_NAMES[role]);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

/** What a stage reads: “everything”, or the things by name. */
export function reads({ covers }: Pick<StageDefinition, "covers">): string {
  if (covers.length === ASPECTS.length) return "everything";
  return ASPECTS.filter((aspect) => covers.includes(aspect))
    .map((aspect) => ASPECT_NAMES[aspect].toLowerCase())
    .join(", ");
}

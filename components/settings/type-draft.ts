import { ASPECTS } from "@/domain/stage/aspects";
import type { StageDefinition } from "@/domain/stage/stage";

/** A stage as it is being edited; `id` only tells it from the others on the page. One that is new has no key yet. */
export type StageDraft = StageDefinition & { id: string };

/** A type of articles as it is being edited. */
export type TypeDraft = { name: string; stages: StageDraft[] };

export function draftOf({ name, stages }: { name: string; stages: readonly StageDefinition[] }): TypeDraft {
  return { name, stages: stages.map((stage) => ({ ...stage, id: stage.key })) };
}

/** Whether two drafts would be sent as the same type, in whatever order roles and what is read were ticked. */
export function isSameType(one: TypeDraft, other: TypeDraft): boolean {
  const said = (draft: TypeDraft) => JSON.stringify([draft.name, stagesOf(draft).map(inOneOrder)]);
  return said(one) === said(other);
}

function inOneOrder({ key, name, blocks, roles, covers }: StageDefinition) {
  return [key, name, blocks, roles.toSorted(), covers.toSorted()];
}

/** A stage nobody has filled in: it reads everything and the article waits for it. */
export function emptyStage(id: string): StageDraft {
  return { id, key: "", name: "", roles: [], blocks: true, covers: [...ASPECTS] };
}

/** The stages with one of them as many places further on as `by` says, or back; where there is no room, as they are. */
export function moveStage(stages: readonly StageDraft[], id: string, by: 1 | -1): StageDraft[] {
  const from = stages.findIndex((stage) => stage.id === id);
  const moved = stages[from];
  const next = stages[from + by];
  if (!moved || !next) return [...stages];
  return stages.map((stage, at) => (at === from ? next : at === from + by ? moved : stage));
}

/** The stages as they are sent: those that are new get a key of their name. */
export function stagesOf({ stages }: TypeDraft): StageDefinition[] {
  const taken = new Set(stages.map(({ key }) => key).filter(Boolean));
  return stages.map(({ id: _id, ...stage }) => {
    const key = stage.key || freeKey(stage.name, taken);
    taken.add(key);
    return { ...stage, key };
  });
}

const LONGEST_KEY = 40;

function freeKey(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  const key = (/^[a-z]/.test(words) ? words : `stage_${words}`).slice(0, LONGEST_KEY - 3).replace(/_+$/, "");
  if (!taken.has(key)) return key;
  for (let at = 2; ; at++) if (!taken.has(`${key}_${at}`)) return `${key}_${at}`;
}

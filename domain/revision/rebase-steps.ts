import type { Node } from "prosemirror-model";
import { Mapping, type Step, Transform } from "prosemirror-transform";
import type { PositionRange } from "../anchor/place";
import { StetError } from "../error/stet-error";
import { changedRanges } from "./changed-ranges";

/**
 * Steps as a change of the document they were made on.
 * @throws StetError `invalid` when they do not apply to it, or lead out of the schema.
 */
export function editOf(base: Node, steps: readonly Step[]): Transform {
  const edit = new Transform(base);
  try {
    for (const step of steps) edit.step(step);
    edit.doc.check();
  } catch (error) {
    // ProseMirror says with errors of several kinds, TypeErrors of its own among them, that a step does not fit.
    throw new StetError("invalid", "The edit does not fit the revision it was made on.", {
      fields: { steps: (error as Error).message },
    });
  }
  return edit;
}

/**
 * An edit made on an older document, brought together with what others changed since: every step is mapped back
 * through those before it, through the others' changes, and forward again (as prosemirror-collab rebases).
 * @param others the mapping from the document the edit was made on to `head`.
 * @returns `null` where both changed the same words, or words that touch: a person has to look.
 */
export function rebaseSteps(edit: Transform, others: Mapping, head: Node): Transform | null {
  if (touching(changedRanges(edit.mapping.maps), changedRanges(others.maps))) return null;
  const rebased = new Transform(head);
  const own = edit.steps.length;
  const mapping = new Mapping(edit.mapping.maps.toReversed().map((map) => map.invert()));
  mapping.appendMapping(others);
  for (const [at, step] of edit.steps.entries()) {
    const mapped = step.map(mapping.slice(own - at));
    if (!mapped || rebased.maybeStep(mapped).failed) return null;
    mapping.appendMap(mapped.getMap(), own - 1 - at);
  }
  return rebased;
}

/** Whether a range of the one list overlaps or touches one of the other. */
function touching(a: readonly PositionRange[], b: readonly PositionRange[]): boolean {
  return a.some((one) => b.some((other) => one.from <= other.to && other.from <= one.to));
}

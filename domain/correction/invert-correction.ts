import type { Node } from "prosemirror-model";
import { Mapping, type Step, Transform } from "prosemirror-transform";
import { StetError } from "../error/stet-error";

/**
 * Take back the steps of one revision from the newest text: each step inverted, mapped through everything that
 * came after. One step out for one step in, so that the new steps mirror the old ones in the step log.
 * @param before the document the steps were applied to.
 * @param steps the steps of the revision to take back.
 * @param later the maps of all steps that came after, oldest first.
 * @param head the newest document.
 * @throws StetError `stale` when something later replaced the words, so that there is nothing to take back.
 */
export function invertCorrection(
  before: Node,
  steps: readonly Step[],
  later: Mapping,
  head: Node,
): Transform {
  const states = [before];
  for (const step of steps) {
    const applied = step.apply(states.at(-1) as Node);
    if (!applied.doc) throw new Error(`A stored step no longer applies: ${applied.failed}`);
    states.push(applied.doc);
  }
  const transform = new Transform(head);
  const mapping = new Mapping();
  for (const step of steps) mapping.appendMap(step.getMap());
  mapping.appendMapping(later);
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at] as Step;
    const inverted = step.invert(states[at] as Node).map(mapping.slice(at + 1));
    const applied = inverted && transform.maybeStep(inverted);
    if (!inverted || applied?.failed) throw nothingToUndo();
    mapping.appendMap(inverted.getMap(), at);
  }
  transform.doc.check();
  return transform;
}

function nothingToUndo(): StetError {
  return new StetError(
    "stale",
    "The words of this correction were changed again since. Undo the later change first, or propose a new correction.",
  );
}

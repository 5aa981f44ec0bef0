import type { Step } from "prosemirror-transform";
import type { StepJson } from "@/lib/client/edit-drafts";

const told = new WeakMap<Step, StepJson>();

/** Steps as they are sent and kept. Each is told once: there may be thousands, and one more at every key. */
export function stepsToJson(steps: readonly Step[]): StepJson[] {
  return steps.map((step) => {
    const known = told.get(step);
    if (known) return known;
    // ProseMirror's own attributes have no prototype, which is not what IndexedDB and React expect of JSON.
    const json = JSON.parse(JSON.stringify(step.toJSON())) as StepJson;
    told.set(step, json);
    return json;
  });
}

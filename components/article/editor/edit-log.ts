import type { Node } from "prosemirror-model";
import type { Step } from "prosemirror-transform";
import { mapPlaces, type Places } from "./tracked-places";

/**
 * What has been done to the base so far, as few steps as say it: neighbouring ones are one. Places are mapped
 * through these, not through every key that was pressed, so that they stand where the server will put them: a
 * word deleted and typed again is a word replaced.
 */
export type EditLog = {
  steps: readonly Step[];
  /** Where the highlights stood before the last step. */
  settled: Places;
  /** Where they stand now. */
  places: Places;
};

export function emptyLog(places: Places): EditLog {
  return { steps: [], settled: places, places };
}

export function appendStep(log: EditLog, step: Step): EditLog {
  const last = log.steps.at(-1);
  const merged = last?.merge(step);
  if (merged)
    return {
      steps: [...log.steps.slice(0, -1), merged],
      settled: log.settled,
      places: mapPlaces(log.settled, merged.getMap()),
    };
  return {
    steps: [...log.steps, step],
    settled: log.places,
    places: mapPlaces(log.places, step.getMap()),
  };
}

/** The same steps told for other highlights. */
export function retold({ steps }: EditLog, atBase: Places): EditLog {
  let settled = atBase;
  let places = atBase;
  for (const step of steps) {
    settled = places;
    places = mapPlaces(places, step.getMap());
  }
  return { steps, settled, places };
}

/** The same steps, told for no highlights until they are needed. */
export function untold({ steps }: EditLog): EditLog {
  return { steps, settled: [], places: [] };
}

export function isToldFor(log: EditLog, atBase: Places): boolean {
  return log.places.length === atBase.length;
}

/** A state that undoing may come back to. */
export type Checkpoint = { document: Node; log: EditLog };

/** The newest of these that is this document: what was done since then has been undone, and says nothing any more. */
export function findCheckpoint(checkpoints: readonly Checkpoint[], document: Node): number {
  return checkpoints.findLastIndex(
    (checkpoint) =>
      checkpoint.document.content.size === document.content.size && checkpoint.document.eq(document),
  );
}

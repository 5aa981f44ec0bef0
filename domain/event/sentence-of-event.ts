import type { EventType } from "./event";
import { EventFacts, type RecordedEvent, type Surroundings } from "./event-facts";
import { PEOPLE_SENTENCES } from "./people-sentences";
import { TEXT_SENTENCES } from "./text-sentences";
import { WORKFLOW_SENTENCES } from "./workflow-sentences";

const SENTENCES: Readonly<Record<EventType, (facts: EventFacts) => string>> = {
  ...TEXT_SENTENCES,
  ...WORKFLOW_SENTENCES,
  ...PEOPLE_SENTENCES,
};

/**
 * What happened, in plain words that follow the name of whoever did it: `approved the correction of “3 March” to
 * “4 March”`. An event of a type this Stet does not know, recorded by a newer one, is named by its type.
 */
export function sentenceOfEvent(event: RecordedEvent, around: Surroundings): string {
  const say: ((facts: EventFacts) => string) | undefined = SENTENCES[event.type];
  return say ? say(new EventFacts(event, around)) : `did what this Stet has no words for (${event.type})`;
}

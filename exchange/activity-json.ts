import type { ActivityEntry } from "@/domain/event/activity";

/** The record as a JSON array, an event a line. */
export async function* activityJson(entries: AsyncIterable<ActivityEntry>): AsyncIterable<string> {
  let before = "[\n";
  for await (const entry of entries) {
    yield before + JSON.stringify(entry);
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

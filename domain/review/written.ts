import type { JsonValue } from "../event/event";

export type WrittenReply = { id: string; annotationId: string };

/** What was written in a review, by id: what was annotated, and what was said in threads that were there already. */
export type Written = { annotations: string[]; replies: WrittenReply[] };

/**
 * What an event `review.submitted` of an earlier Stet says was written, from its data. Now each thing that was written has
 * an event of its own.
 */
export function writtenIn({ written }: Record<string, JsonValue>): Written {
  const { annotations, replies } = asRecord(written);
  return {
    annotations: Array.isArray(annotations) ? annotations.filter((id) => typeof id === "string") : [],
    replies: Array.isArray(replies) ? replies.flatMap((one) => readReply(one) ?? []) : [],
  };
}

function readReply(value: JsonValue): WrittenReply | undefined {
  const { id, annotationId } = asRecord(value);
  return typeof id === "string" && typeof annotationId === "string" ? { id, annotationId } : undefined;
}

function asRecord(value: JsonValue | undefined): Record<string, JsonValue> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

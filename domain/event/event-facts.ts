import type { EventView, JsonValue } from "./event";

/** What a sentence about an event needs beside the event: what its ids stand for now. */
export type Surroundings = {
  /** The annotation it is about. */
  annotation?: { kind: string; exact: string };
  /** The name of a member, by id. */
  nameOf: (memberId: string) => string | undefined;
};

export type RecordedEvent = Pick<EventView, "type" | "data" | "revision" | "subjectId"> & {
  member: { id: string };
};

/** Characters of somebody's words that a sentence quotes. */
const QUOTED = 80;

/**
 * An event as its sentence reads it. Data is asked for by name and may be missing: an event stays as it was recorded,
 * however much later it is read.
 */
export class EventFacts {
  constructor(
    readonly event: RecordedEvent,
    readonly around: Surroundings,
  ) {}

  /** A text of its data; empty when there is none. */
  text(key: string): string {
    const value = this.event.data[key];
    return typeof value === "string" ? value : "";
  }

  list(key: string): JsonValue[] {
    const value = this.event.data[key];
    return Array.isArray(value) ? value : [];
  }

  count(key: string): number {
    const value = this.event.data[key];
    return typeof value === "number" ? value : 0;
  }

  /** `: “why”`, where a reason or note was given. */
  why(key = "reason"): string {
    return this.text(key) ? `: ${quoted(this.text(key))}` : "";
  }

  /** `correction`, `comment`, `source`; `annotation` when it is not known. */
  get noun(): string {
    return this.text("kind") || this.around.annotation?.kind || "annotation";
  }

  /** `“the words it is on”` */
  get words(): string {
    return wordsOf(this.event.data.exact ?? this.around.annotation?.exact);
  }

  /** The member its data names. */
  member(): string {
    return this.around.nameOf(this.text("memberId")) ?? "a member";
  }

  /** The member an event is about: as they were called then, else as they are now. */
  get subject(): string {
    return this.text("name") || (this.around.nameOf(this.event.subjectId) ?? "a member");
  }

  /** Whether whoever did it is whom it is about. */
  get isOwn(): boolean {
    return this.event.subjectId === this.event.member.id;
  }
}

/** Somebody's words, on one line and cut where they are long. */
export function quoted(words: string): string {
  const line = [...words.replaceAll(/\s+/g, " ").trim()];
  return `“${
    line.length > QUOTED
      ? `${line
          .slice(0, QUOTED - 1)
          .join("")
          .trimEnd()}…`
      : line.join("")
  }”`;
}

/** Words that something is pinned to; where nothing was selected, what to call the place. */
export function wordsOf(exact: JsonValue | undefined): string {
  if (typeof exact !== "string") return "some words";
  return exact === "" ? "a place between words" : quoted(exact);
}

export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en-GB")} ${noun}${count === 1 ? "" : "s"}`;
}

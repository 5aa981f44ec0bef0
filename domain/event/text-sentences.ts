import type { EventType } from "./event";
import { counted, type EventFacts, quoted, wordsOf } from "./event-facts";

const now = ({ event }: EventFacts) =>
  event.revision === undefined ? "" : ` (now revision ${event.revision})`;

/** What a correction makes of its words. */
function changeOf(facts: EventFacts): string {
  const { exact, replacement } = facts.event.data;
  if (typeof exact !== "string" || typeof replacement !== "string") return `the correction of ${facts.words}`;
  if (replacement === "") return `taking out ${quoted(exact)}`;
  if (exact === "") return `inserting ${quoted(replacement)}`;
  return `the correction of ${quoted(exact)} to ${quoted(replacement)}`;
}

const created: Readonly<Record<string, (words: string) => string>> = {
  correction: (words) => `proposed a correction of ${words}`,
  comment: (words) => `commented on ${words}`,
  source: (words) => `attached a source to ${words}`,
};

/** What happened to an article's text and what is pinned to it. */
export const TEXT_SENTENCES = {
  "article.imported": () => "brought the article in",
  "revision.imported": (facts) => `brought in a new draft${now(facts)}${facts.why()}`,
  "revision.edited": (facts) => `edited the text${now(facts)}${facts.why()}`,
  "revision.restored": (facts) =>
    `restored ${facts.count("restores") ? `revision ${facts.count("restores")}` : "an earlier revision"}${now(facts)}${facts.why()}`,
  "annotation.created": (facts) => created[facts.noun]?.(facts.words) ?? `annotated ${facts.words}`,
  "annotation.deleted": (facts) => `deleted their ${facts.noun} on ${facts.words}`,
  "annotation.retargeted": (facts) =>
    `moved the ${facts.noun} on ${wordsOf(facts.event.data.from)} to ${wordsOf(facts.event.data.to)}`,
  "citation.edited": (facts) => `changed how the source for ${facts.words} is cited`,
  "correction.approved": (facts) => `approved ${changeOf(facts)}`,
  "correction.declined": (facts) => `declined ${changeOf(facts)}${facts.why()}`,
  "correction.withdrawn": (facts) => `withdrew ${changeOf(facts)}`,
  "correction.superseded": (facts) => `set the correction of ${facts.words} aside by approving another`,
  "decision.undone": (facts) =>
    `took back that the correction of ${facts.words} was ${facts.text("outcome") || "decided"}${facts.why()}`,
  "corrections.approved": (facts) =>
    `approved ${counted(facts.list("corrections").length, "correction")} at once${facts.why()}`,
  "corrections.declined": (facts) =>
    `declined ${counted(facts.list("corrections").length, "correction")} at once${facts.why()}`,
  "corrections.reopened": (facts) =>
    `took back one decision on ${counted(facts.list("corrections").length, "correction")}`,
  "comment.written": (facts) => `replied on ${facts.words}`,
  "comment.edited": (facts) => `changed what they had written on ${facts.words}`,
  "comment.deleted": (facts) => `took back what they had written on ${facts.words}`,
  "thread.resolved": (facts) => `resolved the thread on ${facts.words}`,
  "thread.reopened": (facts) => `reopened the thread on ${facts.words}`,
  "thread.required": (facts) => `said the article waits for the thread on ${facts.words}`,
  "thread.optional": (facts) => `said the article need not wait for the thread on ${facts.words}`,
} satisfies Partial<Record<EventType, (facts: EventFacts) => string>>;

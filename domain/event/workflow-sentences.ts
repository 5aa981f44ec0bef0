import type { Move } from "../article/move";
import { dayAndTime } from "../text/day-and-time";
import type { EventType, JsonValue } from "./event";
import { counted, type EventFacts } from "./event-facts";

const MOVED: Readonly<Record<Move, string>> = {
  submit: "submitted the article for review",
  request_changes: "asked for changes",
  approve: "approved the article",
  reopen: "took the article back into review",
  publish: "published the article",
  publish_urgently: "published the article urgently",
  hold: "put the article on hold",
  kill: "killed the article",
  resume: "took the article up again",
};

/** `Copy and Legal` */
function names(values: JsonValue[]): string {
  const texts = values.filter((value) => typeof value === "string");
  return new Intl.ListFormat("en-GB").format(texts);
}

function moved(facts: EventFacts): string {
  const missing = names(facts.list("missing"));
  const did = MOVED[facts.text("move") as Move] ?? "moved the article";
  return `${did}${missing ? ` without ${missing}` : ""}${facts.why()}`;
}

function stage(facts: EventFacts): string {
  return facts.text("stage") ? `the ${facts.text("stage")} stage` : "a stage";
}

const isOwn = (facts: EventFacts) => facts.text("memberId") === facts.event.member.id;

/** ` to give the stage Copy` */
function task(facts: EventFacts): string {
  return ` to ${facts.text("task") || "do something"}`;
}

/** ` by 4 March 2027 at 17:00 UTC` */
function due(facts: EventFacts): string {
  return facts.text("dueAt") ? ` by ${dayAndTime(facts.text("dueAt"))}` : "";
}

function asked(facts: EventFacts): string {
  const whom = isOwn(facts) ? "took it on themselves" : `asked ${facts.member()}`;
  return `${whom}${task(facts)}${due(facts)}${facts.why("note")}`;
}

function askedAgain(facts: EventFacts): string {
  return `${isOwn(facts) ? "has it on themselves again" : `asked ${facts.member()} again`}${task(facts)}${due(facts)}`;
}

function done(facts: EventFacts): string {
  const what = facts.text("task") ? `: ${facts.text("task")}` : "";
  return isOwn(facts)
    ? `did what they were asked to do${what}`
    : `settled what ${facts.member()} was asked to do${what}`;
}

function cancelled(facts: EventFacts): string {
  return isOwn(facts)
    ? `no longer has it on themselves${task(facts)}`
    : `no longer asks ${facts.member()}${task(facts)}`;
}

function submitted(facts: EventFacts): string {
  const annotations = facts.count("annotations") && counted(facts.count("annotations"), "annotation");
  const replies =
    facts.count("replies") &&
    `${facts.count("replies")} ${facts.count("replies") === 1 ? "reply" : "replies"}`;
  const what = names([annotations, replies].filter((part) => part !== 0));
  return `submitted a review${what ? ` of ${what}` : ""}${facts.why("note")}`;
}

/** What happened to an article on its way, and who was asked for what. */
export const WORKFLOW_SENTENCES = {
  "article.moved": moved,
  "article.type_set": (facts) =>
    `changed the type of the article${facts.text("name") ? ` to ${facts.text("name")}` : ""}`,
  "stage.approved": (facts) =>
    `approved ${stage(facts)}${facts.event.revision ? ` at revision ${facts.event.revision}` : ""}${facts.why("note")}`,
  "stage.withdrawn": (facts) => `took back their approval of ${stage(facts)}`,
  "back_read.given": () => "gave the reading that was owed after the urgent publication",
  "assignment.made": asked,
  "assignment.done": done,
  "assignment.cancelled": cancelled,
  "assignment.reopened": askedAgain,
  "review.submitted": submitted,
  "review.discarded": () => "ended a review without submitting anything",
} satisfies Partial<Record<EventType, (facts: EventFacts) => string>>;

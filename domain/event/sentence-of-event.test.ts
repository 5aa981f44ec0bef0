import { describe, expect, it } from "vitest";
import type { EventType, JsonValue } from "./event";
import type { Surroundings } from "./event-facts";
import { sentenceOfEvent } from "./sentence-of-event";

const WHO = "member-1";
const OTHER = "member-2";

const around: Surroundings = {
  annotation: { kind: "comment", exact: "3 March" },
  nameOf: (id) => (id === OTHER ? "Imogen Hale" : undefined),
};

function say(
  type: EventType,
  data: Record<string, JsonValue> = {},
  { subjectId = OTHER, surroundings = around }: { subjectId?: string; surroundings?: Surroundings } = {},
) {
  return sentenceOfEvent({ type, data, revision: 4, subjectId, member: { id: WHO } }, surroundings);
}

const corrected = { exact: "3 March", replacement: "4 March", reason: "The minutes say so." };

/** One of each, as they are recorded. A type without a row does not compile. */
const SAID: Record<EventType, [data: Record<string, JsonValue>, sentence: string]> = {
  "newsroom.created": [{ name: "The Courier" }, "founded The Courier"],
  "member.added": [{ name: "Imogen", role: "copy_editor" }, "added Imogen as copy editor"],
  "article.imported": [{}, "brought the article in"],
  "annotation.created": [{ kind: "correction", exact: "3 March" }, "proposed a correction of “3 March”"],
  "annotation.deleted": [{ kind: "comment", exact: "3 March" }, "deleted their comment on “3 March”"],
  "annotation.retargeted": [{ from: "3", to: "3 March" }, "moved the comment on “3” to “3 March”"],
  "citation.edited": [{}, "changed how the source for “3 March” is cited"],
  "comment.written": [{ annotationId: "a" }, "replied on “3 March”"],
  "comment.edited": [{ annotationId: "a" }, "changed what they had written on “3 March”"],
  "comment.deleted": [{ annotationId: "a" }, "took back what they had written on “3 March”"],
  "thread.resolved": [{}, "resolved the thread on “3 March”"],
  "thread.reopened": [{}, "reopened the thread on “3 March”"],
  "thread.required": [{}, "said the article waits for the thread on “3 March”"],
  "thread.optional": [{}, "said the article need not wait for the thread on “3 March”"],
  "correction.approved": [corrected, "approved the correction of “3 March” to “4 March”"],
  "correction.declined": [
    corrected,
    "declined the correction of “3 March” to “4 March”: “The minutes say so.”",
  ],
  "correction.withdrawn": [{ exact: "3 March", replacement: "" }, "withdrew taking out “3 March”"],
  "correction.superseded": [
    { supersededBy: "b" },
    "set the correction of “3 March” aside by approving another",
  ],
  "decision.undone": [
    { outcome: "approved", reason: "" },
    "took back that the correction of “3 March” was approved",
  ],
  "corrections.approved": [{ corrections: ["a", "b"], reason: "" }, "approved 2 corrections at once"],
  "corrections.declined": [
    { corrections: ["a"], reason: "Style." },
    "declined 1 correction at once: “Style.”",
  ],
  "corrections.reopened": [{ corrections: ["a", "b"] }, "took back one decision on 2 corrections"],
  "revision.imported": [{ reason: "New facts." }, "brought in a new draft (now revision 4): “New facts.”"],
  "revision.edited": [{ reason: "" }, "edited the text (now revision 4)"],
  "revision.restored": [{ restores: 2, reason: "" }, "restored revision 2 (now revision 4)"],
  "article.moved": [
    { move: "publish_urgently", reason: "It is on air.", missing: ["Copy", "Legal"] },
    "published the article urgently without Copy and Legal: “It is on air.”",
  ],
  "article.type_set": [{ name: "Investigation" }, "changed the type of the article to Investigation"],
  "stage.approved": [
    { stage: "Copy", note: "All fine." },
    "approved the Copy stage at revision 4: “All fine.”",
  ],
  "stage.withdrawn": [{ stage: "Copy" }, "took back their approval of the Copy stage"],
  "back_read.given": [{ missing: ["Copy"] }, "gave the reading that was owed after the urgent publication"],
  "assignment.made": [
    { kind: "stage", task: "give the stage Copy", memberId: OTHER, note: "Today, please." },
    "asked Imogen Hale to give the stage Copy: “Today, please.”",
  ],
  "assignment.done": [
    { task: "give the stage Copy", memberId: WHO },
    "did what they were asked to do: give the stage Copy",
  ],
  "assignment.cancelled": [
    { task: "take care of the article", memberId: OTHER },
    "no longer asks Imogen Hale to take care of the article",
  ],
  "assignment.reopened": [
    { task: "settle what is said of “Monday”", memberId: OTHER },
    "asked Imogen Hale again to settle what is said of “Monday”",
  ],
  "review.submitted": [{ annotations: 12, replies: 1 }, "submitted a review of 12 annotations and 1 reply"],
  "review.discarded": [{}, "ended a review without submitting anything"],
  "member.invited": [
    { role: "legal", email: "ruth@example.org", label: "Ruth Bell" },
    "invited Ruth Bell (ruth@example.org) as legal",
  ],
  "member.joined": [{ role: "editor" }, "joined by invitation as editor"],
  "member.role_changed": [
    { from: "editor", to: "managing_editor" },
    "changed the role of Imogen Hale from editor to managing editor",
  ],
  "member.renamed": [{ from: "Imo", to: "Imogen" }, "changed the name Imo to Imogen"],
  "member.deactivated": [{}, "deactivated Imogen Hale"],
  "member.reactivated": [{}, "reactivated Imogen Hale"],
  "member.password_reset": [{}, "reset the password of Imogen Hale"],
  "invite.revoked": [
    { role: "legal", email: null, label: "Ruth" },
    "took back the invitation of Ruth as legal",
  ],
  "article_type.created": [{ name: "Obituary" }, "added the article type “Obituary”"],
  "article_type.changed": [{ name: "Daily" }, "changed the article type “Daily”"],
  "article_type.deleted": [{ name: "Brief" }, "deleted the article type “Brief”"],
  "settings.changed": [
    { approvalRule: "no_contributor" },
    "set the rule for approvals: “Nobody who wrote any of the article’s words approves it”",
  ],
};

describe("an event in plain words", () => {
  it.each(Object.entries(SAID))("%s", (type, [data, sentence]) => {
    expect(say(type as EventType, data)).toBe(sentence);
  });

  it.each(Object.keys(SAID))("%s is a sentence also when nothing is known beside it", (type) => {
    const sentence = say(type as EventType, {}, { surroundings: { nameOf: () => undefined } });
    expect(sentence).toMatch(/^[a-z][^{}]+[^ :]$/);
    expect(sentence).not.toMatch(/undefined|null|NaN|“”|\[object/);
  });

  it("names a type that it does not know", () => {
    expect(say("notice.published" as EventType)).toBe(
      "did what this Stet has no words for (notice.published)",
    );
  });

  it("does not say of an invitation that had run out that it was taken back", () => {
    expect(say("invite.revoked", { role: "legal", email: null, label: "Ruth", isOver: true })).toBe(
      "put away the invitation of Ruth as legal, which had run out",
    );
  });

  it("says what is done to oneself as such", () => {
    expect(say("member.added", { role: "admin" }, { subjectId: WHO })).toBe("joined as admin");
    const password = (by: string) => say("member.password_reset", { by }, { subjectId: WHO });
    expect(password("member")).toBe("set a new password");
    expect(password("link")).toBe("set a new password by a link that was sent to them");
    const task = "take care of the article";
    expect(say("assignment.made", { task, memberId: WHO })).toBe(
      "took it on themselves to take care of the article",
    );
    expect(say("assignment.made", { task, memberId: OTHER, dueAt: "2031-03-04T18:00:00+01:00" })).toBe(
      "asked Imogen Hale to take care of the article by 4 March 2031 at 17:00 UTC",
    );
    expect(say("assignment.done", { task, memberId: OTHER })).toBe(
      "settled what Imogen Hale was asked to do: take care of the article",
    );
    expect(say("assignment.cancelled", { task, memberId: WHO })).toBe(
      "no longer has it on themselves to take care of the article",
    );
    expect(say("assignment.done", { memberId: OTHER })).toBe("settled what Imogen Hale was asked to do");
  });

  it("calls an invitation by its address, where it says nothing else of whom it is for", () => {
    const of = (email: string | null) => say("member.invited", { role: "legal", email });
    expect(of("ruth@example.org")).toBe("invited ruth@example.org as legal");
    expect(of(null)).toBe("invited somebody as legal");
  });

  it("keeps somebody's words on one line, and short", () => {
    const sentence = say("annotation.created", { kind: "comment", exact: `${"long words\n".repeat(20)}` });
    expect(sentence).toMatch(/^commented on “(long words )+long…”$|^commented on “[^\n]{70,80}…”$/);
    expect(say("annotation.created", { kind: "correction", exact: "" })).toBe(
      "proposed a correction of a place between words",
    );
  });
});

import { describe, expect, it } from "vitest";
import type { MailedNotification } from "@/db/notification-mail";
import { digestLetter, notificationLetter } from "./notification-letter";

const BASE = "https://stet.courier.example";
const told = (change: Partial<MailedNotification> = {}): MailedNotification => ({
  id: "1",
  type: "assigned",
  by: "Helen Marchetti",
  sentence: "asked you to give the stage Copy",
  article: { id: "2", headline: "The harbour" },
  ...change,
});
const letter = (change?: Partial<MailedNotification>) => notificationLetter(told(change), BASE);

describe("the subject of what somebody is asked for", () => {
  it.each([
    ["give the stage Copy", undefined, "give the stage Copy"],
    [
      "give the stage Legal: libel",
      "2031-03-04T17:00:00Z",
      "give the stage Legal: libel by 4 March 2031 at 17:00 UTC",
    ],
    [
      "settle what is said of “he said “no”: then left”",
      "2031-03-04T17:00:00Z",
      "settle what is said of “he said “no”: then left” by 4 March 2031 at 17:00 UTC",
    ],
    ["give the stage “Copy", "2031-03-04T17:00:00Z", "give the stage “Copy by 4 March 2031 at 17:00 UTC"],
  ])("says what and until when, whatever stands in it, and no note: %s", (task, dueAt, expected) => {
    const { subject } = letter({ asked: { task, dueAt }, sentence: `asked you to ${task}: a note` });
    expect(subject).toBe(`Helen Marchetti asked you to ${expected}: “The harbour”`);
  });

  it("names the article alone where an earlier Stet told of it", () => {
    expect(letter().subject).toBe("Helen Marchetti asked you to do something: “The harbour”");
  });
});

it("says at the foot what is sent so, and the way to change it", () => {
  expect(letter({ type: "mention" }).text).toContain(
    `-- \nStet e-mails you at once about mentions of you.\nChange what Stet sends you: ${BASE}/settings/notifications`,
  );
  const digest = digestLetter([told({ type: "blocked" }), told({ type: "mention" })], BASE);
  expect(digest.text).toContain("Stet e-mails you once a day about mentions of you and what waits for you.");
});

it.each([
  ["asked you to give the stage Copy", "give the stage Copy.\n"],
  ["mentioned you: Is it so?", "Is it so?\n"],
  ["mentioned you: He said “no.”", "He said “no.”\n"],
])("ends what happened as a sentence ends: %s", (sentence, ending) => {
  expect(letter({ sentence }).text).toContain(ending);
});

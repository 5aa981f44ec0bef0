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
    ["asked you to give the stage Copy", "asked you to give the stage Copy"],
    [
      "asked you to give the stage Copy by 24 November at 12:00 UTC",
      "asked you to give the stage Copy by 24 November at 12:00 UTC",
    ],
    [
      "asked you to give the stage Copy by 24 November at 12:00 UTC: the names: twice, please",
      "asked you to give the stage Copy by 24 November at 12:00 UTC",
    ],
    [
      "asked you to check the claim “Rain: 3 mm”: with the harbour office",
      "asked you to check the claim “Rain: 3 mm”",
    ],
  ])("says what and until when, without the note: %s", (sentence, expected) => {
    expect(letter({ sentence }).subject).toBe(`Helen Marchetti ${expected}: “The harbour”`);
  });
});

it("says at the foot what is sent so, and the way to change it", () => {
  expect(letter({ type: "mention" }).text).toContain(
    `-- \nStet sends you mentions of you at once.\nChange what Stet sends you: ${BASE}/settings/notifications`,
  );
  const digest = digestLetter([told({ type: "blocked" }), told({ type: "mention" })], BASE);
  expect(digest.text).toContain("Stet sends you mentions of you and what waits for you once a day.");
});

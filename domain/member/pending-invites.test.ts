import { expect, test } from "vitest";
import type { InviteView } from "./invite";
import { pendingInvites } from "./pending-invites";

const invite = (id: string, state: InviteView["state"], email?: string): InviteView => ({
  id,
  role: "legal",
  ...(email && { email }),
  invitedBy: { id: "ada", name: "Ada", role: "admin" },
  createdAt: "2031-01-01T00:00:00.000Z",
  expiresAt: "2031-01-08T00:00:00.000Z",
  state,
});

test("what ran out waits for somebody until its address is invited again or has joined", () => {
  const invites = [
    invite("open", "open", "again@example.org"),
    invite("again", "expired", "again@example.org"),
    invite("joined", "expired", "joined@example.org"),
    invite("late", "expired", "late@example.org"),
    invite("anybody", "open"),
    invite("nobody", "expired"),
    invite("used", "used", "joined@example.org"),
    invite("revoked", "revoked", "late@example.org"),
  ];
  const pending = pendingInvites(invites, [{ email: "joined@example.org" }]);
  expect(pending.map(({ id }) => id)).toEqual(["open", "late", "anybody", "nobody"]);
});

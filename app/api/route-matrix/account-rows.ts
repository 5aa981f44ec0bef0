import { PASSWORD } from "@/lib/server/test-newsroom";
import { EVERYBODY, type MatrixRow } from "./matrix-row";

/** Signing in and out, and what belongs to no article. */
export const ACCOUNT_ROWS: Readonly<Record<string, MatrixRow>> = {
  "GET /api/health": { may: "public", call: () => ({}) },
  "GET /api/session": { may: EVERYBODY, call: () => ({}) },
  "POST /api/auth/sign-in/email": {
    may: "public",
    call: (_world, role) => ({ body: { email: `${role}@example.org`, password: PASSWORD } }),
  },
  "POST /api/auth/sign-out": { may: "public", endsSession: true, call: () => ({}) },
  "POST /api/auth/revoke-sessions": { may: "public", endsSession: true, call: () => ({}) },
  // A newsroom is founded once.
  "POST /api/newsroom": {
    may: "public",
    answers: 403,
    call: () => ({
      body: {
        name: "Another",
        admin: { name: "Eve", email: "eve@example.org", password: "long enough to be one" },
      },
    }),
  },
};

import { v7 as uuidv7 } from "uuid";
import { createArticleType } from "@/db/edit-article-types";
import { listOwnSessions } from "@/db/sessions";
import { getSettings } from "@/db/settings";
import type { Role } from "@/domain/member/member";
import { makeInvite } from "@/lib/server/make-invite";
import { PASSWORD } from "@/lib/server/test-newsroom";
import { ADMIN, EVERYBODY, type MatrixRow } from "./matrix-row";
import type { MatrixWorld } from "./matrix-world";

const adminOf = ({ newsroom }: MatrixWorld) => newsroom.members.admin.viewer;

async function newType(world: MatrixWorld) {
  const request = { id: uuidv7(), name: `Column ${uuidv7()}`, stages: [] };
  const { type } = await createArticleType(world.database, adminOf(world), request);
  return type;
}

async function sessionOf({ database, newsroom }: MatrixWorld, role: Role): Promise<string> {
  const [one] = await listOwnSessions(database, newsroom.members[role].viewer, "");
  return one?.id ?? "";
}

/** The newsroom's settings, its people and its record. */
export const NEWSROOM_ROWS: Readonly<Record<string, MatrixRow>> = {
  "GET /api/settings": { may: EVERYBODY, call: () => ({}) },
  "PUT /api/settings/approvals": {
    may: ADMIN,
    call: async (world) => {
      const { version } = await getSettings(world.database, adminOf(world));
      return { body: { rule: "own_words", version } };
    },
  },
  "GET /api/article-types": { may: EVERYBODY, call: () => ({}) },
  "POST /api/article-types": {
    may: ADMIN,
    call: () => ({ body: { id: uuidv7(), name: `Brief ${uuidv7()}`, stages: [] } }),
  },
  "PUT /api/article-types/[articleTypeId]": {
    may: ADMIN,
    call: async (world) => {
      const { id, version, name } = await newType(world);
      return { params: { articleTypeId: id }, body: { name, stages: [], version } };
    },
  },
  "DELETE /api/article-types/[articleTypeId]": {
    may: ADMIN,
    call: async (world) => {
      const { id, version } = await newType(world);
      return { params: { articleTypeId: id }, body: { version } };
    },
  },
  "GET /api/members": { may: EVERYBODY, call: () => ({}) },
  "GET /api/members/[memberId]": {
    may: ADMIN,
    call: ({ newsroom }) => ({ params: { memberId: newsroom.members.legal.viewer.memberId } }),
  },
  "PATCH /api/members/[memberId]": {
    may: ADMIN,
    call: ({ newsroom }) => ({
      params: { memberId: newsroom.members.legal.viewer.memberId },
      body: { version: 1, role: "legal" },
    }),
  },
  "GET /api/invites": { may: ADMIN, call: () => ({}) },
  "POST /api/invites": { may: ADMIN, call: () => ({ body: { id: uuidv7(), role: "reporter" } }) },
  "DELETE /api/invites/[inviteId]": {
    may: ADMIN,
    speaks: false,
    call: async (world) => {
      const id = uuidv7();
      await makeInvite(world.database, adminOf(world), { id, role: "reporter" });
      return { params: { inviteId: id } };
    },
  },
  // A code that nobody was given.
  "POST /api/invites/acceptance": {
    may: "public",
    answers: 404,
    call: () => ({
      body: {
        code: "x".repeat(54),
        name: "Eve",
        email: "eve@example.org",
        password: "long enough to be one",
      },
    }),
  },
  "GET /api/audit": { may: ADMIN, call: () => ({}) },
  "GET /api/audit/export": { may: ADMIN, call: () => ({ query: "?format=json" }) },
  "GET /api/notifications": { may: EVERYBODY, call: () => ({}) },
  "POST /api/notifications/read": { may: EVERYBODY, call: () => ({ body: {} }) },
  "GET /api/session/notifications": { may: EVERYBODY, call: () => ({}) },
  "PUT /api/session/notifications": {
    may: EVERYBODY,
    call: () => ({ body: { mention: "digest", assigned: "at_once", blocked: "off" } }),
  },
  "PATCH /api/session": { may: EVERYBODY, call: (_world, role) => ({ body: { name: role } }) },
  "PUT /api/session/password": {
    may: EVERYBODY,
    endsSession: true,
    call: () => ({ body: { current: PASSWORD, password: PASSWORD } }),
  },
  "GET /api/session/sessions": { may: EVERYBODY, call: () => ({}) },
  "DELETE /api/session/sessions/[sessionId]": {
    may: EVERYBODY,
    speaks: false,
    endsSession: true,
    call: async (world, role) => ({ params: { sessionId: await sessionOf(world, role) } }),
  },
  // The answer is the same whether the address is known or not; without e-mail nothing can be sent.
  "POST /api/auth/password-reset": {
    may: "public",
    answers: 503,
    call: () => ({ body: { email: "nobody@example.org" } }),
  },
  "PUT /api/auth/password-reset": {
    may: "public",
    answers: 404,
    call: () => ({ body: { code: "x".repeat(40), password: "long enough to be one" } }),
  },
  // Where no provider is configured there is nothing to sign in by.
  "POST /api/auth/oidc": { may: "public", answers: 404, call: () => ({ body: {} }) },
  "GET /api/auth/callback/oidc": { may: "public", answers: 404, call: () => ({}) },
};

import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { session } from "@/db/schema/auth";
import { ROLES, type Role } from "@/domain/member/member";
import type { TestMember } from "@/lib/server/test-newsroom";
import { ALL_ROWS } from "./all-rows";
import { askRoute } from "./ask-route";
import type { MatrixCall } from "./matrix-row";
import {
  accountOf,
  type MatrixNewsroom,
  makeWorld,
  openMatrixNewsroom,
  setActive,
  setRole,
} from "./matrix-world";
import { routesOfApi } from "./route-files";

let newsroom: MatrixNewsroom;
beforeAll(async () => {
  newsroom = await openMatrixNewsroom();
});
afterAll(() => newsroom.close());

const routes = [...routesOfApi().keys()].sort();
const rowOf = (route: string) => ALL_ROWS[route];
const rows = Object.entries(ALL_ROWS);
const guarded = rows.filter(([, { may }]) => may !== "public").map(([route]) => route);
const written = guarded.filter((route) => !route.startsWith("GET "));
const addressed = guarded.filter((route) => route.includes("Id]"));

/** A role that may, so that nothing but the address is in the way. */
function whoMay(route: string): Role {
  const may = rowOf(route)?.may;
  return (may !== "public" && may?.[0]) || "editor";
}

async function ask(route: string, as: TestMember, change: Parameters<typeof askRoute>[2] = {}) {
  const row = rowOf(route);
  if (!row) throw new Error(`${route} has no row`);
  const world = await makeWorld(newsroom, row.state ?? "in_review");
  const role = ROLES.find((one) => newsroom.members[one] === as) ?? "editor";
  return askRoute(route, { as, ...(await row.call(world, role)) }, change);
}

const prepared = new Map<string, Promise<MatrixCall>>();

/** As `ask`, in one world for all that is refused: nothing comes of it. */
async function askInVain(route: string, as: TestMember, change: Parameters<typeof askRoute>[2] = {}) {
  const prepare = async () => {
    const row = rowOf(route);
    if (!row) throw new Error(`${route} has no row`);
    return row.call(await makeWorld(newsroom, row.state ?? "in_review"), whoMay(route));
  };
  const call = prepared.get(route) ?? prepare();
  prepared.set(route, call);
  return askRoute(route, { as, ...(await call) }, change);
}

it("has a row for every route, and none for a route that is gone", () => {
  expect(Object.keys(ALL_ROWS).sort()).toEqual(routes);
});

describe.each(rows)("%s", (route, row) => {
  it.each(ROLES)("as %s", async (role: Role) => {
    const may = row.may === "public" || row.may.includes(role);
    const { status, code } = await ask(route, newsroom.members[role]);
    if (!may) expect([status, code]).toEqual(row.hidden ? [404, "not_found"] : [403, "forbidden"]);
    else if (row.answers) expect(status).toBe(row.answers);
    else
      expect({ status, code }).toEqual({ status: expect.toSatisfy((n: number) => n < 300), code: undefined });
    if (row.endsSession) await newsroom.signInAgain(role);
  });
});

describe.each(guarded)("%s refuses", (route) => {
  const anybody = () => newsroom.members.editor;

  it("nobody", async () => {
    expect(await askInVain(route, anybody(), { cookie: "" })).toMatchObject({
      status: 401,
      code: "unauthenticated",
    });
  });

  it("a session that is made up", async () => {
    const cookie = anybody().cookie.replace(/=[^;]{8}/, "=forged00");
    expect(await askInVain(route, anybody(), { cookie })).toMatchObject({ status: 401 });
  });

  it("a session that has expired", async () => {
    const { database } = newsroom;
    const member = anybody();
    const userId = await accountOf(database, member.email);
    const rows = await database.select().from(session).where(eq(session.userId, userId));
    await database
      .update(session)
      .set({ expiresAt: new Date(0) })
      .where(eq(session.userId, userId));
    const answer = await askInVain(route, member);
    for (const { id, expiresAt } of rows)
      await database.update(session).set({ expiresAt }).where(eq(session.id, id));
    expect(answer).toMatchObject({ status: 401, code: "unauthenticated" });
  });

  it("a member who was deactivated", async () => {
    const member = anybody();
    await setActive(newsroom.database, member.viewer, false);
    const answer = await askInVain(route, member);
    await setActive(newsroom.database, member.viewer, true);
    expect(answer).toMatchObject({ status: 401, code: "unauthenticated" });
  });

  it("a page that was opened by another member", async () => {
    const of = newsroom.members.legal.viewer.memberId;
    expect(await askInVain(route, anybody(), { headers: { "x-stet-member": of } })).toMatchObject({
      status: 401,
    });
  });
});

describe.each(addressed)("%s does not exist", (route) => {
  it("for a member of another newsroom", async () => {
    const { database, stranger } = newsroom;
    await setRole(database, stranger.viewer, whoMay(route));
    expect(await askInVain(route, stranger)).toMatchObject({ status: 404, code: "not_found" });
  });

  it("with an id that is nobody's", async () => {
    expect(await askInVain(route, newsroom.members[whoMay(route)], { id: uuidv7() })).toMatchObject({
      status: 404,
    });
  });

  it("with an id that is none", async () => {
    const id = "1 or 1=1";
    expect(await askInVain(route, newsroom.members[whoMay(route)], { id })).toMatchObject({ status: 404 });
  });
});

describe.each(written)("%s refuses", (route) => {
  it("what another site sends", async () => {
    const headers = { origin: "https://evil.example" };
    expect(await askInVain(route, newsroom.members.managing_editor, { headers })).toMatchObject({
      status: 403,
    });
  });

  it("what says nothing of where it comes from, with a cookie", async () => {
    const headers = { origin: null };
    expect(await askInVain(route, newsroom.members.managing_editor, { headers })).toMatchObject({
      status: 403,
    });
  });
});

/** Where a field of that name is asked for. */
const OWN_FIELDS: Record<string, string[]> = { role: ["PATCH /api/members/[memberId]", "POST /api/invites"] };
const speaking = written.filter((route) => rowOf(route)?.speaks !== false);

describe.each(speaking)("%s refuses", (route) => {
  it.each(["role", "proposedBy", "authorId", "newsroomId"])(
    "a field %s that is not its to say",
    async (field) => {
      if (OWN_FIELDS[field]?.includes(route)) return;
      const answer = await askInVain(route, newsroom.members.admin, { extra: { [field]: "admin" } });
      expect(answer.status).toBe(422);
      expect(Object.keys(answer.fields)).toContain(field);
    },
  );
});

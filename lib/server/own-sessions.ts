import type { Database } from "@/db/database";
import { listOwnSessions } from "@/db/sessions";
import type { OwnSession } from "@/domain/member/account";
import type { Viewer } from "@/domain/member/member";
import { deviceName } from "./device-name";
import { readSessionToken } from "./read-session-token";

/** Where the viewer is signed in; `headers` are those of the request, whose own session is marked. */
export async function ownSessions(
  database: Database,
  viewer: Viewer,
  headers: Headers,
): Promise<OwnSession[]> {
  const rows = await listOwnSessions(database, viewer, (await readSessionToken(headers)) ?? "");
  return rows.map(({ userAgent, address, startedAt, expiresAt, ...row }) => ({
    ...row,
    device: deviceName(userAgent),
    ...(address && { address }),
    startedAt: startedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }));
}

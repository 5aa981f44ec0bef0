import { ownRequest, type TestMember } from "@/lib/server/test-newsroom";
import type { MatrixCall } from "./matrix-row";
import { handlerOf } from "./route-files";

/** What is wrong with a call. */
type Change = {
  cookie?: string;
  /** `null` leaves a header out. */
  headers?: Record<string, string | null>;
  /** Takes the place of every id in the address. */
  id?: string;
  extra?: Record<string, unknown>;
};

export type MatrixAnswer = { status: number; code?: string; fields: Record<string, string>; text: string };

/** Call a route's handler as a member's browser would, or nearly so. */
export async function askRoute(
  route: string,
  { as, params = {}, query = "", body }: MatrixCall & { as: TestMember },
  { cookie = as.cookie, headers = {}, id, extra }: Change = {},
): Promise<MatrixAnswer> {
  const [method = "", address = ""] = route.split(" ");
  const sent = extra ? { ...extra, ...(body as object) } : body;
  const init = sent === undefined ? {} : { body: JSON.stringify(sent) };
  const request = ownRequest(method, `${address.replace(/[[\]]/g, "")}${query}`, {
    ...init,
    headers: { ...(cookie && { cookie }), ...(sent !== undefined && { "content-type": "application/json" }) },
  });
  for (const [name, value] of Object.entries(headers))
    if (value === null) request.headers.delete(name);
    else request.headers.set(name, value);
  const asked = Object.entries(params).map(([name, value]) => [name, id && name.endsWith("Id") ? id : value]);
  const handler = await handlerOf(route);
  const response = await handler(request, { params: Promise.resolve(Object.fromEntries(asked)) });
  const text = await response.text();
  const error = response.status < 400 ? undefined : JSON.parse(text).error;
  return { status: response.status, code: error?.code, fields: error?.fields ?? {}, text };
}

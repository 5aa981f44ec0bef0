import { ownRequest, type TestMember } from "./test-newsroom";

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

export type Answer = { status: number; body: unknown };

/** Calls a handler as a member's browser would: JSON unless the body is a form already. */
export async function call(
  handler: Handler,
  {
    method,
    as,
    params = {},
    query = "",
    body,
  }: {
    method: string;
    as: TestMember;
    params?: Record<string, string>;
    query?: string;
    body?: unknown;
  },
): Promise<Answer> {
  const isForm = body instanceof FormData;
  const headers: Record<string, string> = { cookie: as.cookie };
  if (body !== undefined && !isForm) headers["content-type"] = "application/json";
  const content = body === undefined || isForm ? body : JSON.stringify(body);
  const request = ownRequest(method, `/api/called${query}`, { headers, body: content });
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : JSON.parse(text) };
}

/** Answers depend on who asks, so nobody in between may keep one. */
export const ANSWER_HEADERS = {
  "cache-control": "private, no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
} as const;

/** A success: JSON, or 204 when there is nothing to say. */
export function answer(value?: unknown, status?: number): Response {
  if (value === undefined) return new Response(null, { status: 204, headers: ANSWER_HEADERS });
  return Response.json(value, { status: status ?? 200, headers: ANSWER_HEADERS });
}

/** 201 for what this request made, 200 for what an earlier try of the same request made. */
export function answerCreated(value: unknown, created: boolean): Response {
  return answer(value, created ? 201 : 200);
}

/** An answer that also sets the cookies of `from`. */
export function withCookies(response: Response, from: Headers): Response {
  for (const cookie of from.getSetCookie()) response.headers.append("set-cookie", cookie);
  return response;
}

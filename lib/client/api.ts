import type { ErrorBody, ErrorCode } from "@/domain/error/stet-error";

/** `offline`: no answer came, so nobody knows whether the request arrived. */
export type ApiErrorCode = ErrorCode | "internal" | "offline";

export type ApiErrorDetail = {
  fields?: Record<string, string>;
  current?: unknown;
  /** Seconds the server asks to wait. */
  retryAfter?: number;
};

/** An answer that is not a success, or none at all; `message` is for the person who asked. */
export class ApiError extends Error {
  readonly fields: Record<string, string>;
  readonly current: unknown;
  readonly retryAfter: number | undefined;

  constructor(
    readonly status: number,
    readonly code: ApiErrorCode,
    message: string,
    detail: ApiErrorDetail = {},
  ) {
    super(message);
    this.name = "ApiError";
    this.fields = detail.fields ?? {};
    this.current = detail.current;
    this.retryAfter = detail.retryAfter;
  }

  /** Whether the same request may succeed later without anybody changing it. */
  get isTransient(): boolean {
    return this.code === "offline" || this.status === 429 || this.status >= 500;
  }
}

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Long enough for an approval on a very long article, short enough that a dead connection is noticed. */
const PATIENCE_MS = 30_000;

type Options = {
  signal?: AbortSignal;
  /** Whose page asks: the server refuses when the cookie has become another member's. */
  memberId?: string;
  /** How long an answer is waited for, milliseconds, where it may take longer than usual. */
  patience?: number;
};

async function send(method: Method, path: string, body: unknown, options: Options): Promise<Response> {
  const { signal, memberId } = options;
  const patience = AbortSignal.timeout(options.patience ?? PATIENCE_MS);
  try {
    return await fetch(path, {
      method,
      credentials: "same-origin",
      cache: "no-store",
      headers: {
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(memberId && { "x-stet-member": memberId }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, "offline", "No answer from Stet. Check the connection.");
  }
}

function isErrorBody(answer: unknown): answer is ErrorBody {
  return typeof answer === "object" && answer !== null && "error" in answer;
}

function errorFrom(response: Response, answer: unknown): ApiError {
  const retryAfter = Number(response.headers.get("retry-after")) || undefined;
  if (!isErrorBody(answer))
    return new ApiError(response.status, "internal", "Stet could not answer. Try again in a moment.", {
      retryAfter,
    });
  const { code, message, fields, current } = answer.error;
  return new ApiError(response.status, code, message, { fields, current, retryAfter });
}

/** Ask our own API; throws `ApiError`, and nothing else unless the caller aborts. */
export async function requestJson<T>(
  method: Method,
  path: string,
  body?: unknown,
  options: Options = {},
): Promise<T> {
  const response = await send(method, path, body, options);
  if (response.status === 204) return undefined as T;
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw errorFrom(response, answer);
  return answer as T;
}

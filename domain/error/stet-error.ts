/** Every way a request can fail, with its HTTP status. The one table from code to status. */
export const ERROR_STATUS = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  /** What the request was based on has changed since; `current` holds what stands now. */
  stale: 409,
  /** Another decision stands already, or the correction is no longer open. */
  already_decided: 409,
  /** Something is still owed; `current` lists it. */
  blocked: 409,
  /** The id is taken by something else. */
  id_taken: 409,
  too_large: 413,
  unsupported_media_type: 415,
  invalid: 422,
  too_many_requests: 429,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

export type ErrorDetail = {
  /** What is wrong with each field, by its path in the request (`"correction.replacement"`). */
  fields?: Record<string, string>;
  /** What stands now, for a person to compare with what they sent. */
  current?: unknown;
  /** Seconds to wait, with `too_many_requests`. */
  retryAfter?: number;
};

/** What every error answer holds. */
export type ErrorBody = {
  error: {
    code: ErrorCode | "internal";
    message: string;
    fields?: Record<string, string>;
    current?: unknown;
  };
};

/** A failure with a message a person can act on. Anything else that is thrown is a bug. */
export class StetError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly detail: ErrorDetail = {},
  ) {
    super(message);
    this.name = "StetError";
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }
}

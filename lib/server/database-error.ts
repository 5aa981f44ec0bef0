import { StetError } from "@/domain/error/stet-error";

const UNAVAILABLE = "The database cannot be reached; your text is kept, try again.";
const COLLISION = "Somebody else changed this at the same moment; your text is kept, try again.";

/** By PostgreSQL's SQLSTATE: what a person may be told, without a word of SQL. */
const ERRORS_BY_STATE: Record<string, () => StetError> = {
  "22P02": () => new StetError("invalid", "An id or a value has a form that cannot be stored."),
  "22003": () => new StetError("invalid", "A number is larger than can be stored."),
  "22007": () => new StetError("invalid", "A date or time has a form that cannot be stored."),
  "22008": () => new StetError("invalid", "A date or time lies outside what can be stored."),
  "22021": () => new StetError("invalid", "The text contains a character that cannot be stored."),
  "22P05": () => new StetError("invalid", "The text contains a character that cannot be stored."),
  "23503": () => new StetError("invalid", "Something this refers to does not exist."),
  "23505": () => new StetError("id_taken", "The id is taken by something else."),
  "23514": () => new StetError("invalid", "The request breaks a rule of the record it would be kept in."),
  "23001": () => new StetError("stale", "What this would change is part of the record and stays as it is."),
  "40001": () => new StetError("unavailable", COLLISION),
  "40P01": () => new StetError("unavailable", COLLISION),
};

/** Refused, shutting down, starting up, full, read-only after a failover, or gone in the middle of a query. */
const AWAY_STATE = /^(08...|57P0[1-5]|53...|28...|3D000|25006|57014)$/;
const AWAY_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
]);
/** What `pg` says in words only. */
const AWAY_MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

function* causes(error: unknown): Generator<object> {
  let next = error;
  for (let depth = 0; depth < 8 && typeof next === "object" && next !== null; depth++) {
    yield next;
    next = "cause" in next ? next.cause : undefined;
  }
}

function isAway(error: object): boolean {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (AWAY_CODES.has(code) && ("syscall" in error || "errors" in error)) return true;
  if ("severity" in error && AWAY_STATE.test(code)) return true;
  return "message" in error && typeof error.message === "string" && AWAY_MESSAGE.test(error.message);
}

/** The error of PostgreSQL or of the way there inside an error, in our own words; `null` when there is none. */
export function databaseError(error: unknown): StetError | null {
  for (const cause of causes(error)) {
    if (isAway(cause)) return new StetError("unavailable", UNAVAILABLE, { retryAfter: 2 });
    if ("severity" in cause && "code" in cause) return ERRORS_BY_STATE[String(cause.code)]?.() ?? null;
  }
  return null;
}

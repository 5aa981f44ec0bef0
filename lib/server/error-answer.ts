import { type ErrorBody, StetError } from "@/domain/error/stet-error";
import { ANSWER_HEADERS } from "./answer";
import { databaseError } from "./database-error";
import { logger } from "./logger";

function describe(error: StetError): Response {
  const { fields, current, retryAfter } = error.detail;
  const body: ErrorBody = { error: { code: error.code, message: error.message, fields, current } };
  const headers = new Headers(ANSWER_HEADERS);
  if (retryAfter !== undefined) headers.set("retry-after", String(retryAfter));
  return Response.json(body, { status: error.status, headers });
}

function internal(): Response {
  const body: ErrorBody = {
    error: { code: "internal", message: "Something went wrong in Stet itself. It has been written down." },
  };
  return Response.json(body, { status: 500, headers: ANSWER_HEADERS });
}

/** The one way from anything thrown to an answer; what nobody expected is logged, and told to nobody else. */
export function errorAnswer(error: unknown, request: Request): Response {
  if (error instanceof StetError) return describe(error);
  const where = { method: request.method, path: new URL(request.url).pathname };
  const known = databaseError(error);
  if (!known) {
    logger.error({ ...where, err: error }, "request failed");
    return internal();
  }
  logger.warn({ ...where, err: error }, "the database refused or could not be reached");
  return describe(known);
}

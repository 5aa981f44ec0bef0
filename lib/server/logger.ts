import { DrizzleQueryError } from "drizzle-orm";
import pino from "pino";
import { env } from "./env";

/** A failed query's own message repeats its parameters: whole articles, hashes of passwords. */
function describeError(error: Error): object {
  if (!(error instanceof DrizzleQueryError)) return pino.stdSerializers.err(error);
  return { type: error.name, query: error.query, cause: error.cause && pino.stdSerializers.err(error.cause) };
}

/** Says where something happened and of what kind, never what people write or sign in with. */
export const logger = pino({ name: "stet", level: env().logLevel, serializers: { err: describeError } });

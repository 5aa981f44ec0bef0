import { StetError } from "@/domain/error/stet-error";
import { parseJson } from "./parse-json";
import { type BodyLimit, readBytes } from "./read-bytes";

const MIB = 1024 * 1024;
/** Above the longest honest request, so that a megabyte of replacement is told what is wrong with it. */
const DEFAULT_LIMIT: BodyLimit = {
  bytes: 1.5 * MIB,
  message: "The request is larger than 1.5 MiB, the most that is taken at once.",
};

/** What kind of content a request says it carries, without its parameters. */
export function mediaType(request: Request): string {
  return (request.headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/** The JSON of a request, not yet validated. Throws `unsupported_media_type`, `too_large`, `malformed`, `invalid`. */
export async function readJson(request: Request, limit = DEFAULT_LIMIT): Promise<unknown> {
  if (mediaType(request) !== "application/json")
    throw new StetError("unsupported_media_type", "Send the request as application/json.");
  return parseJson(await readBytes(request, limit));
}

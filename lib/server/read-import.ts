import type { z } from "zod";
import { IMPORT_LIMITS, type ImportFormat, type PreviewImport } from "@/domain/article/article";
import { formatOfFileName } from "@/domain/article/format-of-file-name";
import { StetError } from "@/domain/error/stet-error";
import { decodeUpload } from "@/exchange/decode-upload";
import { type BodyLimit, readBytes } from "./read-bytes";
import { mediaType, readJson } from "./read-json";
import { validate } from "./validate";

/** What is a number in the JSON that a form stands for. */
const NUMBERS: ReadonlySet<string> = new Set(["baseRevision"]);

const MIB = 1024 * 1024;
const message = `At most ${IMPORT_LIMITS.bytes / MIB} MiB of text can be brought in.`;
/** JSON may write every character of a text in six bytes. */
const JSON_LIMIT: BodyLimit = { bytes: 6 * IMPORT_LIMITS.bytes + 64 * 1024, message };
/** The file and the form around it. */
const FORM_LIMIT: BodyLimit = { bytes: IMPORT_LIMITS.bytes + 64 * 1024, message };

function formatOf(file: File): ImportFormat {
  const format = formatOfFileName(file.name);
  if (format) return format;
  throw invalidFile("Bring in a file whose name ends in .txt, .md or .html.");
}

function invalidFile(message: string): StetError {
  return new StetError("invalid", message, { fields: { file: message } });
}

async function readForm(request: Request): Promise<FormData> {
  const bytes = await readBytes(request, FORM_LIMIT);
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  try {
    return await new Response(bytes, { headers }).formData();
  } catch {
    throw new StetError("malformed", "The form cannot be read.");
  }
}

/** A form as the JSON request it stands for: the file's text as `body`, its ending as `format`. */
async function readUpload(request: Request): Promise<Record<string, unknown>> {
  const form = await readForm(request);
  const fields: Record<string, unknown> = {};
  for (const [name, value] of form) {
    if (name in fields) throw new StetError("malformed", `The form holds ${name} more than once.`);
    if (typeof value === "string") fields[name] = NUMBERS.has(name) ? Number(value) : value;
    else if (name === "file") fields[name] = value;
    else throw new StetError("malformed", "The form holds a file that was not asked for.");
  }
  const { file, ...rest } = fields;
  if (!(file instanceof File)) throw invalidFile("Choose a file first.");
  const body = decodeUpload(new Uint8Array(await file.arrayBuffer()));
  return { format: formatOf(file), ...rest, body };
}

/** A text somebody brings in, as JSON or as an uploaded file, before anything is known of it but its size. */
export async function readText(request: Request): Promise<unknown> {
  const isForm = mediaType(request) === "multipart/form-data";
  return isForm ? await readUpload(request) : await readJson(request, JSON_LIMIT);
}

/** An article somebody brings in. */
export async function readImport<Schema extends z.ZodType<PreviewImport>>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  return validate(schema, await readText(request));
}

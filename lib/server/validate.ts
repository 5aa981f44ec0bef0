import type { z } from "zod";
import { StetError } from "@/domain/error/stet-error";

const TYPE_NAMES: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "a JSON object",
  array: "a list",
};

/** Plain words where a schema brings none of its own. */
function plainMessage(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return "Required.";
      return `Must be ${TYPE_NAMES[issue.expected] ?? issue.expected}.`;
    case "unrecognized_keys":
      return "Not a field of this request.";
    case "invalid_value":
      return `Must be one of ${issue.values.map(String).join(", ")}.`;
    case "invalid_union":
      return "Must be one of the kinds this request knows.";
    case "invalid_format":
      return issue.format === "uuid" ? "Must be a UUID." : undefined;
    default:
      return undefined;
  }
}

function fieldsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [undefined];
    for (const key of keys) {
      const path = [...issue.path, ...(key === undefined ? [] : [key])].join(".");
      fields[path] ??= issue.message;
    }
  }
  return fields;
}

function summary(fields: Record<string, string>): string {
  const [path, message] = Object.entries(fields)[0] ?? ["", ""];
  return path === "" ? `The request as a whole is not understood: ${message}` : `${path}: ${message}`;
}

/** A value as its schema reads it. Throws `invalid`, with what is wrong by dotted path. */
export function validate<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value, { error: plainMessage });
  if (result.success) return result.data;
  const fields = fieldsOf(result.error);
  throw new StetError("invalid", summary(fields), { fields });
}

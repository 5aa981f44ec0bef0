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
  const name = issue.path?.length ? `“${issue.path.join(".")}”` : "The request";
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return `${name} is required.`;
      return `${name} must be ${TYPE_NAMES[issue.expected] ?? issue.expected}.`;
    case "unrecognized_keys":
      return `Not understood: ${issue.keys.join(", ")}.`;
    case "invalid_value":
      return `${name} must be one of: ${issue.values.map(String).join(", ")}.`;
    case "invalid_union":
      return `${name} is not of a kind that is known here.`;
    case "invalid_format":
      return issue.format === "uuid" ? `${name} must be a UUID.` : undefined;
    case "too_small":
      return `${name} is too small.`;
    case "too_big":
      return `${name} is too large.`;
    default:
      return undefined;
  }
}

function fieldsOf(error: z.ZodError): Record<string, string> {
  // A map, because a field may be called `__proto__`.
  const fields = new Map<string, string>();
  for (const issue of error.issues) {
    const paths =
      issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    for (const path of paths.map((keys) => keys.join(".")))
      if (!fields.has(path)) fields.set(path, issue.message);
  }
  return Object.fromEntries(fields);
}

/** The first few things that are wrong, as sentences. */
function summary(fields: Record<string, string>): string {
  return [...new Set(Object.values(fields))].slice(0, 3).join(" ");
}

/** A value as its schema reads it. Throws `invalid`, with what is wrong by dotted path. */
export function validate<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value, { error: plainMessage });
  if (result.success) return result.data;
  const fields = fieldsOf(result.error);
  throw new StetError("invalid", summary(fields), { fields });
}

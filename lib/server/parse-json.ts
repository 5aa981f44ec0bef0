import { StetError } from "@/domain/error/stet-error";

/** An article's deepest list, each level two objects and two lists, with a link in it and the request around it. */
const MAXIMUM_DEPTH = 48;
const NUL = "\0";
const LONE_SURROGATE = /\p{Surrogate}/u;

function unstorable(text: string): string | null {
  if (text.includes(NUL)) return "Contains a NUL character (U+0000), which cannot be stored. Remove it.";
  if (LONE_SURROGATE.test(text)) return "Contains half of a character (a lone surrogate). Type it again.";
  return null;
}

/** Refuse what no database column can hold, wherever it stands, before anything else looks at it. */
function checkStrings(value: unknown): void {
  const fields = new Map<string, string>();
  const waiting: { value: unknown; path: string; depth: number }[] = [{ value, path: "", depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value: item, path, depth } = next;
    if (depth > MAXIMUM_DEPTH) throw new StetError("malformed", "The request is nested too deeply.");
    const problem = typeof item === "string" ? unstorable(item) : null;
    if (problem) fields.set(path, problem);
    if (typeof item !== "object" || item === null) continue;
    for (const [key, child] of Object.entries(item)) {
      if (unstorable(key)) throw new StetError("malformed", "The name of a field cannot be read.");
      waiting.push({ value: child, path: path ? `${path}.${key}` : key, depth: depth + 1 });
    }
  }
  const [first] = fields.values();
  if (first !== undefined) throw new StetError("invalid", first, { fields: Object.fromEntries(fields) });
}

/** Bytes as JSON whose strings can all be stored. Throws `malformed` and `invalid`. */
export function parseJson(bytes: Uint8Array): unknown {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch {
    throw new StetError("malformed", "The request is not JSON that can be read.");
  }
  checkStrings(value);
  return value;
}

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const FOLDER = path.join("bench", "data", "revision-pairs");

const RevisionPair = z.object({
  id: z.string(),
  doc: z.string(),
  origin: z.string(),
  licence: z.string(),
  old: z.string(),
  new: z.string(),
});

/** Two revisions of a real post, in the public domain. */
export type RevisionPair = z.infer<typeof RevisionPair>;

export function readRevisionPairs(): RevisionPair[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => RevisionPair.parse(JSON.parse(readFileSync(path.join(FOLDER, file), "utf8"))));
}

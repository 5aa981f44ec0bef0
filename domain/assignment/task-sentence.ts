import { quoted } from "../article/blockers";
import type { AssignmentKind } from "./assignment";

/** What somebody is asked for: with the name of the stage, or the words that the thread or claim is about. */
export type Task = { kind: AssignmentKind; stage?: string; exact?: string };

/** What is to be done, after "to": `give the stage Copy`. */
export function taskSentence({ kind, stage = "", exact = "" }: Task): string {
  switch (kind) {
    case "stage":
      return `give the stage ${stage}`;
    case "thread":
      return `settle what is said of ${quoted(exact)}`;
    case "claim":
      return `check the claim ${quoted(exact)}`;
    case "article":
      return "take care of the article";
  }
}

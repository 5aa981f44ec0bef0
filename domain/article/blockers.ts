import type { StageState } from "../stage/stage";

/** Something an article owes. */
export type Owed = {
  kind: "correction" | "thread" | "claim" | "detached" | "stage";
  /** In plain words: `Correction of “3 March” is open`. */
  sentence: string;
  /** The annotation to open; for a stage none. */
  annotationId?: string;
  stageKey?: string;
};

/** What keeps an article from being approved, and what is open besides and does not. */
export type Blockers = { blocking: Owed[]; optional: Owed[] };

export type OwedAnnotation = {
  id: string;
  kind: "source" | "correction" | "comment" | "claim";
  exact: string;
  /** A correction nobody decided on. */
  isOpen: boolean;
  isResolved: boolean;
  /** Whether its thread must be settled before the article is approved. */
  isRequired: boolean;
  /** Whether it stands on no words. */
  isLost: boolean;
  /** Of a claim: whether it has a verdict. */
  hasVerdict: boolean;
};

export type OwedStage = { key: string; name: string; blocks: boolean; state: StageState };

/** What an article owes, computed from its annotations and stages: first annotations in their order, then stages. */
export function blockersOf(annotations: readonly OwedAnnotation[], stages: readonly OwedStage[]): Blockers {
  const blocking: Owed[] = [];
  const optional: Owed[] = [];
  for (const one of annotations) {
    const { required, owed } = owedBy(one);
    for (const each of owed) (required ? blocking : optional).push(each);
  }
  for (const { key, name, blocks, state } of stages) {
    if (state === "given") continue;
    const sentence = `${name}: ${STAGE_OWES[state]}`;
    (blocks ? blocking : optional).push({ kind: "stage", sentence, stageKey: key });
  }
  return { blocking, optional };
}

const STAGE_OWES: Record<Exclude<StageState, "given">, string> = {
  missing: "nobody has approved it yet",
  stale: "approved, but the text has changed since",
  own_words: "approved only by a member who wrote words of it",
};

function owedBy(one: OwedAnnotation): { required: boolean; owed: Owed[] } {
  const words = quoted(one.exact);
  const owe = (kind: Owed["kind"], sentence: string): Owed => ({ kind, sentence, annotationId: one.id });
  if (one.kind === "correction")
    return {
      required: true,
      owed: one.isOpen ? [owe("correction", `The correction of ${words} is open`)] : [],
    };
  const owed: Owed[] = [];
  if (one.kind === "comment" && !one.isResolved)
    owed.push(owe("thread", `The thread on ${words} is not resolved`));
  if (one.kind === "claim" && !one.hasVerdict) owed.push(owe("claim", `The claim ${words} has no verdict`));
  if (one.isLost && (one.kind !== "comment" || !one.isResolved))
    owed.push(owe("detached", `What was said of ${words} has lost its place`));
  return { required: one.kind !== "comment" || one.isRequired, owed };
}

/** Enough to know the words by, and short enough that the sentence after them is read too. */
const SHOWN = 32;

/** Words as they are named in a sentence, cut short where a word ends. */
export function quoted(exact: string): string {
  if (exact === "") return "a place between words";
  const words = exact.replace(/\s+/g, " ");
  return `“${words.length > SHOWN ? `${beginning(words)}…` : words}”`;
}

/** As much as is shown, without the word that would be cut, unless that is nearly all of it. */
function beginning(words: string): string {
  const shown = words.slice(0, SHOWN - 1);
  const end = words[SHOWN - 1] === " " ? shown.length : shown.lastIndexOf(" ");
  return (end < SHOWN / 2 ? shown : shown.slice(0, end)).replace(/[\s,;:–—-]+$/, "");
}

import { wordDiff } from "@/domain/correction/word-diff";
import { DifferenceParts } from "./difference-parts";
import { lastWords } from "./surroundings";

/** What is compared of a long correction: a line shows its beginning. */
const COMPARED = 600;
/** What stays before the first change, at most. */
const LEAD = 24;

type Props = { before: string; after: string; isSettled?: boolean };

/** What a correction does to its words in one line, from its first change on. */
export function CorrectionLine({ before, after, isSettled = false }: Props) {
  const parts = wordDiff(before.slice(0, COMPARED), after.slice(0, COMPARED)).map((part, at) =>
    at === 0 && part.kind === "same" ? { ...part, text: lastWords(part.text, LEAD) } : part,
  );
  return (
    <span
      className={`block truncate font-serif text-[0.96875rem] ${isSettled ? "text-ink-3 [&_:is(del,ins)]:bg-transparent [&_:is(del,ins)]:text-ink-3" : ""}`}
    >
      <DifferenceParts parts={parts} />
    </span>
  );
}

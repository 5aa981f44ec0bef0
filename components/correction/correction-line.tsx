import { VisibleText } from "@/components/ui/visible-text";
import { wordDiff } from "@/domain/correction/word-diff";

/** What is compared of a long correction: a line shows its beginning. */
const COMPARED = 600;
/** What stays before the first change, at most. */
const LEAD = 24;

type Props = { before: string; after: string; isSettled?: boolean };

/** What a correction does to its words in one line, from its first change on. */
export function CorrectionLine({ before, after, isSettled = false }: Props) {
  const parts = wordDiff(before.slice(0, COMPARED), after.slice(0, COMPARED));
  return (
    <span
      className={`block truncate font-serif text-[0.96875rem] ${isSettled ? "text-ink-3 [&_:is(del,ins)]:bg-transparent [&_:is(del,ins)]:text-ink-3" : ""}`}
    >
      {parts.map(({ kind, text }, at) => {
        const key = `${at}${kind}`;
        if (kind === "same") return <VisibleText key={key} text={at === 0 ? leadOf(text) : text} />;
        const Tag = kind === "removed" ? "del" : "ins";
        return (
          <Tag key={key} className="[del+&]:ms-[0.22em]">
            <VisibleText text={text} />
          </Tag>
        );
      })}
    </span>
  );
}

function leadOf(text: string): string {
  return text.length > LEAD ? text.slice(-LEAD).replace(/^\S*\s+/u, "… ") : text;
}

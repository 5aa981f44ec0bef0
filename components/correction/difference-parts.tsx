import { VisibleText } from "@/components/ui/visible-text";
import type { wordDiff } from "@/domain/correction/word-diff";

type Props = { parts: ReturnType<typeof wordDiff>; namesNoBreak?: boolean };

/** Words that stay, go and come, in the order of the text. */
export function DifferenceParts({ parts, namesNoBreak }: Props) {
  return parts.map(({ kind, text }, at) => {
    const key = `${at}${kind}`;
    if (kind === "same") return <VisibleText key={key} text={text} namesNoBreak={namesNoBreak} />;
    const Tag = kind === "removed" ? "del" : "ins";
    return (
      <Tag key={key} className="[del+&]:ms-[0.22em]">
        <VisibleText text={text} namesNoBreak={namesNoBreak} />
      </Tag>
    );
  });
}

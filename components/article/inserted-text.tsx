import { VisibleText } from "@/components/ui/visible-text";
import type { BlockMark } from "./block-mark";

/** Words that are not in the article yet: shown, but never selected, copied or counted. */
export function InsertedText({ mark }: { mark: BlockMark }) {
  const shared = {
    "data-inserted": "",
    "data-annotation-ids": mark.id,
    "aria-details": `listed-${mark.id}`,
  };
  if (mark.inserted)
    return (
      <ins {...shared}>
        <VisibleText text={mark.inserted} />
      </ins>
    );
  return (
    <span
      {...shared}
      className="insertion-point"
      data-kind={mark.kind}
      data-closed={!mark.open || undefined}
    />
  );
}

import type { ReactNode } from "react";
import { isPlain, VisibleText } from "@/components/ui/visible-text";
import type { BlockMark } from "./block-mark";

/**
 * Words that are not in the article yet: shown, but never selected, copied or counted. `isAmongPlain`: no word of the
 * block could turn their direction.
 */
export function insertedText(mark: BlockMark, isAmongPlain: boolean): ReactNode {
  const key = `${mark.start}-${mark.id}`;
  const shared = {
    "data-inserted": "",
    "data-annotation-ids": mark.id,
    "aria-details": `listed-${mark.id}`,
  };
  if (mark.inserted)
    return (
      <ins key={key} {...shared}>
        {isAmongPlain && isPlain(mark.inserted) ? mark.inserted : <VisibleText text={mark.inserted} />}
      </ins>
    );
  return (
    <span
      key={key}
      {...shared}
      className="insertion-point"
      data-kind={mark.kind}
      data-closed={!mark.open || undefined}
    />
  );
}

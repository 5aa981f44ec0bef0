import type { Passage } from "../anchor/anchor";
import type { AnnotationView } from "../annotation/annotation";
import { approveProblem } from "../annotation/rights";
import type { DocumentJson } from "../document/document-json";
import type { TextIndex } from "../document/text-index";
import type { Hunk } from "../text/tokens";
import { BlockEdits } from "./block-edits";
import { rivalGroups } from "./rivals";

/** Why an open correction does not show: it has rivals, its words changed or went, the text cannot hold it. */
export type NotShown = "rival" | "changed" | "lost" | "unfit";

/** The article as it would read if everything open were approved. */
export type FinalView = {
  document: DocumentJson;
  /** The open corrections whose words stand in it. */
  applied: ReadonlySet<string>;
  left: { id: string; because: NotShown }[];
  /** What was replaced: canonical offsets of the article's text and of this one's, in text order. */
  edits: Hunk[];
};

type Chosen = Passage & { id: string; replacement: string };

/**
 * Apply every open correction that could be approved as it stands, whoever may approve it; of rivals none. What
 * nothing was done to stays the same objects. Nothing is saved or decided: it is for reading.
 *
 * Law: the canonical text is that of approving them one after the other (`applyCorrection`).
 */
export function finalView(
  document: DocumentJson,
  index: TextIndex,
  annotations: AnnotationView[],
): FinalView {
  const left: FinalView["left"] = [];
  const chosen = chooseOpen(index, annotations, left);
  const edits = new BlockEdits(document, index);
  const applied = new Set<string>();
  // Last first: what stands before a correction is as it was when its offsets were counted.
  for (const one of chosen.toSorted((a, b) => b.start - a.start || b.end - a.end)) {
    if (edits.replace(one, one.replacement)) applied.add(one.id);
    else left.push({ id: one.id, because: "unfit" });
  }
  return { document: edits.document(), applied, left, edits: edits.hunks() };
}

function chooseOpen(index: TextIndex, annotations: AnnotationView[], left: FinalView["left"]): Chosen[] {
  const rivals = new Set(rivalGroups(annotations).flat());
  return annotations.flatMap(({ id, anchor, correction }) => {
    if (correction?.state !== "open") return [];
    const { start, end, exact, state } = anchor;
    if (start === null || end === null) left.push({ id, because: "lost" });
    else if (approveProblem(state) || index.text.slice(start, end) !== exact)
      left.push({ id, because: "changed" });
    else if (rivals.has(id)) left.push({ id, because: "rival" });
    else return [{ id, start, end, replacement: correction.replacement }];
    return [];
  });
}

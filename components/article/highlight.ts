import type { AnchorState } from "@/domain/anchor/anchor";
import type { AnnotationKind } from "@/domain/annotation/annotation";
import type { Hunk } from "@/domain/text/tokens";

export type HighlightKind = AnnotationKind | "claim";

/** An annotation as the article shows it: canonical offsets of the revision shown. */
export type Highlight = {
  id: string;
  kind: HighlightKind;
  start: number;
  end: number;
  state: AnchorState;
  /** Whether it still asks for something: an open correction, an unresolved thread, any source. */
  open: boolean;
  correction?: {
    replacement: string;
    open: boolean;
    /** What it does to its words, in UTF-16 units of them and of the replacement; else they go and come as a whole. */
    hunks?: readonly Hunk[];
  };
};

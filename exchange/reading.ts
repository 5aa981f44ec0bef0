import type { BlockJson, TextBlockJson } from "@/domain/document/document-json";

/** What a reader understood, before it is settled whether its headline and standfirst are the ones wanted. */
export type Reading = {
  /** Proposed, as the block it is in the body when another headline is given. */
  headline: TextBlockJson | null;
  /** Proposed only where the text makes it clear. */
  standfirst: TextBlockJson | null;
  blocks: BlockJson[];
};

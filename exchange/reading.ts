import type { BlockJson, TextBlockJson } from "@/domain/document/document-json";

/** What a reader understood, before it is settled whether its headline and standfirst are the ones wanted. */
export type Reading = {
  /** Everything that was read, in order, the head included. */
  blocks: BlockJson[];
  /** The one of `blocks` proposed as headline. */
  headline: TextBlockJson | null;
  /** The one of `blocks` proposed as standfirst; only where the text makes it clear. */
  standfirst: TextBlockJson | null;
};

import type { BlockJson, TextBlockJson } from "@/domain/document/document-json";

/** Whether a block that could be the headline is taken as it. `titled`: at its top the text itself calls it its title. */
export type IsHeadline = (block: TextBlockJson, titled: boolean) => boolean;

/** Brought in for the first time, whatever stands where a headline would is proposed as one. */
export const anyHeadline: IsHeadline = () => true;

/** What a reader understood, before it is settled whether its headline and standfirst are the ones wanted. */
export type Reading = {
  /** Everything that was read, in order, the head included. */
  blocks: BlockJson[];
  /** The one of `blocks` proposed as headline. */
  headline: TextBlockJson | null;
  /** The one of `blocks` proposed as standfirst; only where the text makes it clear. */
  standfirst: TextBlockJson | null;
  /** What a person should know when the proposed headline is taken. */
  remark?: string;
};

import { blockText, type DocumentJson, isTextBlock } from "./document-json";

/** The words of an article's headline and standfirst, each in one line; the headline is empty where there is none. */
export function headOfDocument({ content }: DocumentJson): { headline: string; standfirst?: string } {
  const [headline, standfirst] = (["headline", "standfirst"] as const).map((type) => {
    const block = content.slice(0, 2).find((one) => one.type === type);
    return block && isTextBlock(block) ? blockText(block).replace(/\n/g, " ") : undefined;
  });
  return { headline: headline ?? "", ...(standfirst !== undefined && { standfirst }) };
}

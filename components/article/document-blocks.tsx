import { type ReactNode, useMemo } from "react";
import type { BlockJson, DocumentJson } from "@/domain/document/document-json";
import "./article.css";
import { BlockStretch } from "./block-stretch";
import type { MarksOfBlocks } from "./marks-by-block";

const UNMARKED: MarksOfBlocks = new Map();
/** Blocks rendered, and passed over, together: few enough to look through, many enough to leave few of them. */
const STRETCH = 16;

/** An article's blocks as they are read, with their annotations, for an element of class `article-text`. */
export function DocumentBlocks({
  document,
  marks = UNMARKED,
  byline,
}: {
  document: DocumentJson;
  marks?: MarksOfBlocks;
  /** Stands below headline and standfirst, and is no part of the article. */
  byline?: ReactNode;
}) {
  const { opening, stretches } = useMemo(() => cutDocument(document), [document]);
  return (
    <>
      <BlockStretch blocks={opening} marks={marks} />
      {byline ? <div data-inserted="">{byline}</div> : null}
      {stretches.map(({ at, blocks }) => (
        <BlockStretch key={at} blocks={blocks} marks={marks} />
      ))}
    </>
  );
}

function cutDocument({ content }: DocumentJson) {
  const found = content.findIndex(({ type }) => type !== "headline" && type !== "standfirst");
  const bodyAt = found < 0 ? content.length : found;
  const stretches: { at: number; blocks: readonly BlockJson[] }[] = [];
  for (let at = bodyAt; at < content.length; at += STRETCH)
    stretches.push({ at: at - bodyAt, blocks: content.slice(at, at + STRETCH) });
  return { opening: content.slice(0, bodyAt), stretches };
}

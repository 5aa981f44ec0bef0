import { Fragment, type ReactNode } from "react";
import {
  type BlockJson,
  type ContainerJson,
  type DocumentJson,
  isTextBlock,
  type TextBlockJson,
} from "@/domain/document/document-json";
import "./article.css";
import { AnnotatedText } from "./annotated-text";
import { BlockShell } from "./block-shell";

type RenderText = (block: TextBlockJson) => ReactNode;

const plainText: RenderText = (block) => <AnnotatedText block={block} />;

/** An article's blocks as they are read, for an element of class `article-text`. `renderText` may give the words of a block more than their marks. */
export function DocumentBlocks({
  document,
  renderText = plainText,
  byline,
}: {
  document: DocumentJson;
  renderText?: RenderText;
  /** Stands below headline and standfirst, and is no part of the article. */
  byline?: ReactNode;
}) {
  const opening = document.content.findIndex(({ type }) => type !== "headline" && type !== "standfirst");
  const bodyAt = opening < 0 ? document.content.length : opening;
  return (
    <>
      {renderBlocks(document.content.slice(0, bodyAt), renderText)}
      {byline ? <div data-inserted="">{byline}</div> : null}
      {renderBlocks(document.content.slice(bodyAt), renderText)}
    </>
  );
}

function renderBlocks(blocks: readonly BlockJson[], renderText: RenderText): ReactNode {
  return blocks.map((block, at) => {
    const key = isTextBlock(block) ? block.attrs.id : `${block.type}-${at}`;
    if (isTextBlock(block))
      return (
        <BlockShell key={key} block={block}>
          {renderText(block)}
        </BlockShell>
      );
    if (block.type === "horizontal_rule") return <hr key={key} />;
    return <Fragment key={key}>{renderContainer(block, renderText)}</Fragment>;
  });
}

function renderContainer(container: ContainerJson, renderText: RenderText): ReactNode {
  const children = renderBlocks(container.content, renderText);
  switch (container.type) {
    case "blockquote":
      return <blockquote>{children}</blockquote>;
    case "bullet_list":
      return <ul>{children}</ul>;
    case "ordered_list":
      return <ol start={container.attrs.order}>{children}</ol>;
    case "list_item":
      return <li>{children}</li>;
  }
}

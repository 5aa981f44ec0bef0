import { Fragment, memo, type ReactNode } from "react";
import { type BlockJson, type ContainerJson, isTextBlock } from "@/domain/document/document-json";
import { AnnotatedBlock } from "./annotated-block";
import { sameMarks } from "./block-mark";
import type { MarksOfBlocks } from "./marks-by-block";

type Props = { blocks: readonly BlockJson[]; marks: MarksOfBlocks };

/** Some blocks of an article, passed over as one while nothing in them changes. */
export const BlockStretch = memo(
  function BlockStretch({ blocks, marks }: Props) {
    return renderBlocks(blocks, marks);
  },
  (before, after) => sameBlocks(before.blocks, after.blocks) && showTheSame(after.blocks, before, after),
);

function renderBlocks(blocks: readonly BlockJson[], marks: MarksOfBlocks): ReactNode {
  return blocks.map((block, at) => {
    const key = isTextBlock(block) ? block.attrs.id : `${block.type}-${at}`;
    if (isTextBlock(block))
      return <AnnotatedBlock key={key} block={block} marks={marks.get(block.attrs.id)} />;
    if (block.type === "horizontal_rule") return <hr key={key} />;
    return <Fragment key={key}>{renderContainer(block, marks)}</Fragment>;
  });
}

function renderContainer(container: ContainerJson, marks: MarksOfBlocks): ReactNode {
  const children = renderBlocks(container.content, marks);
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

function sameBlocks(a: readonly BlockJson[], b: readonly BlockJson[]): boolean {
  return a === b || (a.length === b.length && a.every((block, at) => block === b[at]));
}

function showTheSame(blocks: readonly BlockJson[], before: Props, after: Props): boolean {
  if (before.marks === after.marks) return true;
  return blocks.every((block) => {
    if (isTextBlock(block))
      return sameMarks(before.marks.get(block.attrs.id), after.marks.get(block.attrs.id));
    return block.type === "horizontal_rule" || showTheSame(block.content, before, after);
  });
}

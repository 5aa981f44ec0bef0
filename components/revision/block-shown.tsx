import type { ComponentType, ReactNode } from "react";
import type { TextBlockJson } from "@/domain/document/document-json";
import type { BlockContainer, FlatBlock } from "@/domain/revision/flat-blocks";

/** The element of a text block around its words, as the article shows it. */
export type Shell = ComponentType<{ block: TextBlockJson; children: ReactNode }>;

type Props = { flat: FlatBlock; shell: Shell; children: ReactNode };

/** One block in what it stands in: an item of a list by itself is still an item, with its number. */
export function BlockShown({ flat: { block, containers }, shell: Shell, children }: Props) {
  return (
    <Contained containers={containers}>{block ? <Shell block={block}>{children}</Shell> : <hr />}</Contained>
  );
}

function Contained({ containers, children }: { containers: readonly BlockContainer[]; children: ReactNode }) {
  const [outer, ...inner] = containers;
  if (!outer) return children;
  return (
    <Container container={outer}>
      <Contained containers={inner}>{children}</Contained>
    </Container>
  );
}

function Container({
  container: { type, number, more },
  children,
}: {
  container: BlockContainer;
  children: ReactNode;
}) {
  switch (type) {
    case "blockquote":
      return <blockquote>{children}</blockquote>;
    case "bullet_list":
      return <ul>{children}</ul>;
    case "ordered_list":
      return <ol start={number}>{children}</ol>;
    case "list_item":
      return <li className={more ? "list-none" : undefined}>{children}</li>;
  }
}

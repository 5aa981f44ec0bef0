import {
  type BlockJson,
  blockText,
  type ContainerJson,
  type DocumentJson,
  isTextBlock,
  type TextBlockJson,
} from "../document/document-json";

/** What a block stands in. `number` is that of its item in an ordered list, `more` when the item began before it. */
export type BlockContainer = { type: ContainerJson["type"]; number?: number; more?: boolean };

/** A block as a row: by itself, with what it stands in, outermost first. `block` is null for a rule between blocks. */
export type FlatBlock = {
  id: string;
  block: TextBlockJson | null;
  text: string;
  containers: BlockContainer[];
};

/**
 * The blocks of a document in the order in which they are read. A rule has no id of its own: it is called `rule:` and
 * its number, which no block can be called.
 */
export function flatBlocks(document: DocumentJson): FlatBlock[] {
  const flat: FlatBlock[] = [];
  let rules = 0;
  const walk = (blocks: readonly BlockJson[], containers: BlockContainer[]) => {
    for (const block of blocks) {
      if (isTextBlock(block)) flat.push({ id: block.attrs.id, block, text: blockText(block), containers });
      else if (block.type === "horizontal_rule")
        flat.push({ id: `rule:${rules++}`, block: null, text: "", containers });
      else walkContainer(block, containers);
    }
  };
  const walkContainer = (container: ContainerJson, outer: BlockContainer[]) => {
    const { type } = container;
    container.content.forEach((child, at) => {
      const number = type === "ordered_list" ? container.attrs.order + at : undefined;
      const more = type === "list_item" && at > 0;
      walk([child], [...outer, { type, ...(number !== undefined && { number }), ...(more && { more }) }]);
    });
  };
  walk(document.content, []);
  return flat;
}

/** Whether two blocks are of the same kind, in the same kind of place: all but their words and the words' marks. */
export function sameKind(one: FlatBlock, other: FlatBlock): boolean {
  return kindOf(one) === kindOf(other);
}

function kindOf({ block, containers }: FlatBlock): string {
  const { id: _id, ...attrs } = block?.attrs ?? { id: "" };
  const places = containers.map(({ type, more }) => [type, more ?? false]);
  return JSON.stringify([block?.type ?? "horizontal_rule", attrs, places]);
}

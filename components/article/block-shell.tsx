import type { ReactNode } from "react";
import type { TextBlockJson } from "@/domain/document/document-json";
import { FigureImage } from "./figure-image";

/** The element of a text block. `data-block-id` marks the element that holds its words and nothing else. */
export function BlockShell({ block, children }: { block: TextBlockJson; children: ReactNode }) {
  const id = block.attrs.id;
  switch (block.type) {
    case "headline":
      return <h1 data-block-id={id}>{children}</h1>;
    case "standfirst":
      return (
        <p className="standfirst" data-block-id={id}>
          {children}
        </p>
      );
    case "paragraph":
      return <p data-block-id={id}>{children}</p>;
    case "heading": {
      const Heading = `h${block.attrs.level}` as const;
      return <Heading data-block-id={id}>{children}</Heading>;
    }
    case "code_block":
      return (
        <pre>
          <code data-block-id={id}>{children}</code>
        </pre>
      );
    case "figure":
      return (
        <figure>
          <FigureImage src={block.attrs.src} alt={block.attrs.alt} />
          <figcaption data-block-id={id}>{children}</figcaption>
        </figure>
      );
  }
}

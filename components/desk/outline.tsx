"use client";

import { memo } from "react";
import type { TextIndex } from "@/domain/document/text-index";

function scrollToBlock(id: string): void {
  document
    .querySelector(`[data-block-id="${CSS.escape(id)}"]`)
    ?.scrollIntoView({ behavior: "smooth", block: "center" });
}

/** The headings of the article. */
export const Outline = memo(function Outline({ index }: { index: TextIndex }) {
  const headings = index.blocks.filter(
    ({ type, text }) => (type === "heading" || type === "headline") && text,
  );
  return (
    <nav aria-labelledby="outline">
      <h2 id="outline" className="rail-heading">
        Outline
      </h2>
      <ul>
        {headings.map(({ id, type, text }) => (
          <li key={id}>
            <button type="button" className="rail-item" onClick={() => scrollToBlock(id)}>
              <span className="line-clamp-2">{type === "headline" ? "Headline" : text}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
});

import type { ReactNode } from "react";
import type { MarkJson } from "@/domain/document/document-json";
import { isSafeLink } from "@/domain/document/safe-address";

const ELEMENTS = { strong: "strong", emphasis: "em", underline: "u", strike: "s", code: "code" } as const;

/** Words with their marks, outermost first. */
export function MarkedWords({ marks, children }: { marks: readonly MarkJson[]; children: ReactNode }) {
  const [outer, ...inner] = marks;
  if (!outer) return children;
  const words = <MarkedWords marks={inner}>{children}</MarkedWords>;
  if (outer.type === "link") return <Linked href={outer.attrs.href}>{words}</Linked>;
  const Element = ELEMENTS[outer.type];
  return <Element>{words}</Element>;
}

function Linked({ href, children }: { href: string; children: ReactNode }) {
  if (!isSafeLink(href)) return children;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

import Link from "next/link";
import type { ReactNode } from "react";

type Props = { articleId: string; number: number; children: ReactNode };

/** Leads to a revision's own page. */
export function RevisionLink({ articleId, number, children }: Props) {
  return (
    <Link
      href={`/articles/${articleId}/history/${number}`}
      className="font-semibold underline decoration-line-2 underline-offset-4 hover:decoration-current"
    >
      {children}
    </Link>
  );
}

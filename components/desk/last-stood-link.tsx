"use client";

import Link from "next/link";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { useDesk } from "./desk-context";
import { lastStood } from "./last-stood";

/** Leads to an annotation that has lost its place, in the revision where it last had one. */
export function LastStoodLink({ annotation: { id, anchor } }: { annotation: AnnotationView }) {
  const { articleId } = useDesk();
  const number = lastStood(anchor);
  return (
    <Link
      href={`/articles/${articleId}/history/${number}#then-${id}`}
      className="text-accent underline underline-offset-2"
    >
      revision&nbsp;{number}
    </Link>
  );
}

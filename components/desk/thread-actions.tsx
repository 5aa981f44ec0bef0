"use client";

import { Check, RotateCcw } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { Decision } from "./use-decision";

type Props = { annotation: AnnotationView; decision: Decision; onReply?: () => void };

/** Talk goes on or is settled. Resolving decides nothing about a correction. */
export function ThreadActions({ annotation, decision, onReply }: Props) {
  const { id, version, can, resolvedAt, correction, thread } = annotation;
  const showResolve =
    can.resolve && (resolvedAt !== undefined || correction === undefined || thread.length > 0);
  if (!showResolve && !onReply) return null;
  const action = resolvedAt ? "reopen" : "resolve";
  const Icon = resolvedAt ? RotateCcw : Check;
  return (
    <span className="ml-auto flex flex-wrap items-center">
      {showResolve && (
        <Button
          variant="quiet"
          pending={decision.pending === action}
          onClick={() =>
            void decision.run({ name: action, id, version }, resolvedAt ? "Reopened." : "Resolved.")
          }
        >
          <Icon aria-hidden="true" className="size-3.5" />
          {resolvedAt ? "Reopen" : "Resolve"}
        </Button>
      )}
      {onReply && (
        <Button variant="quiet" kbd="r" onClick={onReply}>
          Reply
        </Button>
      )}
    </span>
  );
}

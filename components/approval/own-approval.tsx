"use client";

import { CircleAlert, CircleCheck } from "lucide-react";
import Link from "next/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { ASPECT_NAMES } from "@/domain/stage/aspects";
import type { ApprovedStage } from "@/domain/stage/stage";
import { RenewApproval } from "./renew-approval";

type Props = { articleId: string; memberId: string; revision: number; stage: ApprovedStage };

/** Beside what changed: what has become of the viewer's own approval of a stage, and the way to give it again. */
export function OwnApproval({ articleId, memberId, revision, stage }: Props) {
  const { name, approval } = stage;
  const isStale = approval.changed.length > 0;
  return (
    <section
      aria-label={`Your approval of ${name}`}
      className={`mt-4 flex flex-col gap-2 rounded-lg border p-3 ${isStale ? "border-warn/35 bg-warn-bg" : "border-line-2"}`}
    >
      {isStale ? (
        <Stale stage={stage} />
      ) : (
        <p className="flex gap-2" role="status">
          <CircleCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ok" />
          <span>
            You approved <b className="font-semibold">{name}</b> at revision {approval.revision},{" "}
            <RelativeTime iso={approval.createdAt} />, and it holds.{" "}
            <Link
              href={`/articles/${articleId}`}
              className="text-accent underline underline-offset-2 hover:decoration-2"
            >
              Back to the desk
            </Link>
          </span>
        </p>
      )}
      {isStale && (
        <RenewApproval articleId={articleId} memberId={memberId} revision={revision} stage={stage} />
      )}
    </section>
  );
}

function Stale({ stage: { name, approval } }: Pick<Props, "stage">) {
  const changed = approval.changed.map((aspect) => ASPECT_NAMES[aspect].toLowerCase());
  return (
    <p className="flex gap-2">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warn" />
      <span>
        You approved <b className="font-semibold">{name}</b> at revision {approval.revision}. Since then this
        has changed: {changed.join(", ")}.
      </span>
    </p>
  );
}

"use client";

import { UserRoundCheck } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { DueTime } from "@/components/ui/due-time";
import { toasts } from "@/components/ui/toast-manager";
import type { AssignmentView } from "@/domain/assignment/assignment";
import type { Viewer } from "@/domain/member/member";
import { ApiError } from "@/lib/client/api";
import { settleAssignment } from "@/lib/client/assignment-requests";

type Props = {
  asked: AssignmentView;
  viewer: Viewer;
  onSettled: () => void;
  /** What else can be done, in the same row. */
  children?: ReactNode;
};

/**
 * Who is asked, by when and why; whoever is asked says here that it is done, whoever asked takes it back. A stage is
 * done by giving it.
 */
export function AskedLine({ asked, viewer, onSettled, children }: Props) {
  const [isPending, setPending] = useState(false);
  const isMine = asked.member.id === viewer.memberId;
  const isByMe = asked.assignedBy.id === viewer.memberId;
  const settle = async (outcome: "done" | "cancelled") => {
    setPending(true);
    try {
      await settleAssignment(viewer.memberId, asked.id, outcome);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toasts.add({ type: "error", title: "That was not saved", description: error.message });
    } finally {
      setPending(false);
    }
    onSettled();
  };
  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-1 text-sm text-ink-2">
      <p className="min-w-0 basis-full">
        <UserRoundCheck aria-hidden="true" className="mr-1.5 inline size-3.5 text-ink-3" />
        {isMine ? "You are asked" : `${asked.member.name} is asked`}
        {!isByMe && ` by ${asked.assignedBy.name}`}
        {asked.dueAt && (
          <>
            {" · "}
            <DueTime iso={asked.dueAt} isMidSentence />
          </>
        )}
        {asked.note && <span className="block text-ink-3">“{asked.note}”</span>}
      </p>
      {isMine && asked.kind !== "stage" && (
        <Button size="small" pending={isPending} onClick={() => void settle("done")}>
          Done
        </Button>
      )}
      {(isMine || isByMe) && (
        <Button
          size="small"
          variant="quiet"
          className={isMine && asked.kind !== "stage" ? undefined : "-ml-2.5"}
          disabled={isPending}
          onClick={() => void settle("cancelled")}
        >
          {isByMe ? "Take back" : "Hand back"}
        </Button>
      )}
      {children && <span className={isMine || isByMe ? undefined : "-ml-2.5"}>{children}</span>}
    </div>
  );
}

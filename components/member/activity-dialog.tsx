"use client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { MemberDetails } from "@/domain/member/invite";
import { Problem } from "./problem";
import { useEditMember } from "./use-edit-member";

type Props = {
  open: boolean;
  viewerId: string;
  member: MemberDetails;
  onChanged: (member: MemberDetails) => void;
  onClose: () => void;
};

/** Shuts a member out, or lets them in again. */
export function ActivityDialog({ open, viewerId, member, onChanged, onClose }: Props) {
  const { name, isActive } = member;
  const isOwn = member.id === viewerId;
  const { submit, reset, isPending, problem } = useEditMember(viewerId, member, { onChanged, onClose });
  const close = () => {
    reset();
    onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={isActive ? `Deactivate ${isOwn ? "yourself" : name}?` : `Let ${name} in again?`}
      description={
        isOwn
          ? "You are signed out everywhere and cannot sign in. What you wrote and decided stays, under your name."
          : isActive
            ? `${name} is signed out everywhere and cannot sign in. What they wrote and decided stays, under their name.`
            : `${name} can sign in again as before, with the same role.`
      }
    >
      <Problem>{problem}</Problem>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button
          variant={isActive ? "danger" : "primary"}
          pending={isPending}
          onClick={() => submit({ isActive: !isActive })}
        >
          {isActive ? "Deactivate" : "Let in again"}
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </Dialog>
  );
}

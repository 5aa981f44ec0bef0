"use client";
import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { MemberDetails } from "@/domain/member/invite";
import { Problem } from "./problem";
import { RoleField } from "./role-field";
import { useEditMember } from "./use-edit-member";

type Props = {
  open: boolean;
  viewerId: string;
  member: MemberDetails;
  onChanged: (member: MemberDetails) => void;
  onClose: () => void;
};

/** Another role for a member. */
export function RoleDialog({ open, viewerId, member, onClose, ...rest }: Props) {
  const isOwn = member.id === viewerId;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={isOwn ? "Your role" : `The role of ${member.name}`}
      description={`It holds from now on; what ${isOwn ? "you" : "they"} have done stays as it is.`}
    >
      <RoleForm viewerId={viewerId} member={member} onClose={onClose} {...rest} />
    </Dialog>
  );
}

function RoleForm({ viewerId, member, onChanged, onClose }: Omit<Props, "open">) {
  const [role, setRole] = useState(member.role);
  const { submit, isPending, fields, problem } = useEditMember(viewerId, member, { onChanged, onClose });
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit({ role });
  };
  return (
    <form noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      <RoleField value={role} onChange={setRole} error={fields.role} />
      <Problem>{problem}</Problem>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={isPending}>
          Change the role
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}

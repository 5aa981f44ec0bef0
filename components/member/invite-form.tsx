"use client";
import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { INVITE_LABEL_MAXIMUM, type MadeInvite } from "@/domain/member/invite";
import type { Role } from "@/domain/member/member";
import { inviteMember } from "@/lib/client/member-requests";
import { newId } from "@/lib/client/new-id";
import { Problem } from "./problem";
import { RoleField } from "./role-field";
import { useChange } from "./use-change";

type Props = {
  viewerId: string;
  mail: boolean;
  onMade: (invite: MadeInvite) => void;
  onCancel: () => void;
};

export function InviteForm({ viewerId, mail, onMade, onCancel }: Props) {
  const [role, setRole] = useState<Role>("reporter");
  const [email, setEmail] = useState("");
  const [label, setLabel] = useState("");
  const { submit, isPending, fields, problem } = useChange(
    () =>
      inviteMember(viewerId, {
        id: newId(),
        role,
        ...(email.trim() && { email }),
        ...(label.trim() && { label }),
      }),
    onMade,
  );
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit(undefined);
  };
  return (
    <form noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      <Field
        label="E-mail"
        aside="optional"
        hint={`Only this address can then take the invitation up. ${mail ? "The link is sent to it." : "This Stet sends no e-mail: pass the link on yourself."}`}
        error={fields.email}
      >
        {(control) => (
          <TextInput
            {...control}
            type="email"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <Field
        label="Whom it is for"
        aside="optional"
        hint="A name for your own list, to tell it from others. It is not shown to them."
        error={fields.label}
      >
        {(control) => (
          <TextInput
            {...control}
            autoComplete="off"
            maxLength={INVITE_LABEL_MAXIMUM}
            value={label}
            onChange={(event) => setLabel(event.target.value)}
          />
        )}
      </Field>
      <RoleField value={role} onChange={setRole} error={fields.role} />
      <Problem>{problem}</Problem>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={isPending}>
          Make the link
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

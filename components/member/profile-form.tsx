"use client";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { toasts } from "@/components/ui/toast-manager";
import type { MemberView } from "@/domain/member/member";
import { editProfile } from "@/lib/client/account-requests";
import { Problem } from "./problem";
import { useChange } from "./use-change";

type Props = { member: Pick<MemberView, "id" | "name">; email: string };

/** One's own name, as everybody sees it. */
export function ProfileForm({ member, email }: Props) {
  const router = useRouter();
  const [name, setName] = useState(member.name);
  const { submit, isPending, fields, problem } = useChange(
    () => editProfile(member.id, { name }),
    (session) => {
      setName(session.member.name);
      toasts.add({ title: "Your name is saved" });
      router.refresh();
    },
  );
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit(undefined);
  };
  return (
    <form noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      <Field
        label="Name"
        hint="As your colleagues see it, also under what you did so far."
        error={fields.name}
      >
        {(control) => (
          <TextInput
            {...control}
            autoComplete="name"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <p className="text-sm text-ink-3">
        You sign in as <span className="text-ink">{email}</span>.
      </p>
      <Problem>{problem}</Problem>
      <div>
        <Button type="submit" pending={isPending} disabled={name.trim() === member.name}>
          Save the name
        </Button>
      </div>
    </form>
  );
}

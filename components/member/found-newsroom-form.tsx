"use client";
import { useMutation } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { ApiError } from "@/lib/client/api";
import { foundNewsroom } from "@/lib/client/session-requests";
import { type Credentials, CredentialsFields } from "./credentials-fields";
import { Problem } from "./problem";
import { useHydrated } from "./use-hydrated";

export function FoundNewsroomForm() {
  const [name, setName] = useState("");
  const [adminName, setAdminName] = useState("");
  const [credentials, setCredentials] = useState<Credentials>({ email: "", password: "" });
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: foundNewsroom,
    onSuccess: () => window.location.assign("/"),
  });
  const fields = error instanceof ApiError ? error.fields : {};
  const isHydrated = useHydrated();
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    mutate({ name, admin: { name: adminName, ...credentials } });
  };
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      <Field label="Name of the newsroom" error={fields.name}>
        {(control) => (
          <TextInput
            {...control}
            name="newsroom"
            required
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label="Your name" hint="As your colleagues will see it." error={fields["admin.name"]}>
        {(control) => (
          <TextInput
            {...control}
            name="name"
            autoComplete="name"
            required
            value={adminName}
            onChange={(event) => setAdminName(event.target.value)}
          />
        )}
      </Field>
      <CredentialsFields
        value={credentials}
        onChange={setCredentials}
        errors={{ email: fields["admin.email"] ?? "", password: fields["admin.password"] ?? "" }}
        isNewPassword
      />
      <Problem>{error && Object.keys(fields).length === 0 ? error.message : undefined}</Problem>
      <Button type="submit" variant="primary" pending={isPending || isSuccess} disabled={!isHydrated}>
        Make the newsroom
      </Button>
    </form>
  );
}

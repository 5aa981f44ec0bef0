"use client";

import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { type MemberView, ROLE_NAMES, type Viewer } from "@/domain/member/member";
import { articleQuery } from "@/lib/client/article-queries";
import { assigneesQuery } from "@/lib/client/assignment-requests";
import { AskDue } from "./ask-due";
import { type AskSubject, askedAlready } from "./ask-subject";
import { NobodyToAsk } from "./nobody-to-ask";
import { useAsk } from "./use-ask";

type Props = { articleId: string; viewer: Viewer; subject: AskSubject; onClose: () => void };

/** Who, by when, and what there is to say about it. */
export function AskForm({ articleId, viewer, subject, onClose }: Props) {
  const stageKey = subject.kind === "stage" ? subject.stageKey : undefined;
  const assignees = useQuery(assigneesQuery(articleId, stageKey));
  const { note, isPending, problem, send } = useAsk(articleId, viewer, subject, onClose);
  const { data: asked = [] } = useQuery({
    ...articleQuery(articleId),
    select: (article) => askedAlready(article, subject),
  });
  const [choice, setChoice] = useState("");
  const [due, setDue] = useState({ day: "", time: "" });
  const [missing, setMissing] = useState<string>();
  const members = (assignees.data ?? []).filter(({ id }) => !asked.includes(id));
  // Of one there is nothing to choose.
  const memberId = choice || (members.length === 1 && members[0]?.id) || "";
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const asked = members.find(({ id }) => id === memberId);
    setMissing(asked ? undefined : "Choose somebody to ask.");
    if (asked) void send({ memberId, name: asked.name, ...due });
  };
  if (assignees.isSuccess && members.length === 0)
    return <NobodyToAsk articleId={articleId} subject={subject} onClose={onClose} />;
  const { memberId: wrongMember, dueAt: wrongDue, note: wrongNote } = problem?.fields ?? {};
  const elsewhere = problem && !wrongMember && !wrongDue && !wrongNote ? problem.message : undefined;
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <Field label="Who" error={missing ?? wrongMember ?? assignees.error?.message}>
        {(control) => (
          <Select {...control} value={memberId} onChange={(event) => setChoice(event.target.value)}>
            <option value="">{assignees.isPending ? "Looking who there is…" : "Choose a member"}</option>
            {members.map((member) => (
              <option key={member.id} value={member.id}>
                {nameOf(member, viewer)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <AskDue due={due} error={wrongDue} onChange={setDue} />
      <Field label="Message" aside="optional" error={wrongNote}>
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            value={note.value}
            onChange={(event) => note.write(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
            }}
          />
        )}
      </Field>
      <p role="alert" className="text-sm text-correction empty:hidden">
        {elsewhere}
      </p>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" pending={isPending}>
          Ask
        </Button>
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function nameOf({ id, name, role }: MemberView, viewer: Viewer): string {
  return `${id === viewer.memberId ? `${name} (you)` : name}, ${ROLE_NAMES[role].toLowerCase()}`;
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import {
  MAIL_CHOICES,
  MAILED_TYPES,
  type MailChoice,
  type MailChoices,
  type MailedType,
} from "@/domain/notification/notification";
import { ApiError } from "@/lib/client/api";
import { isSignedOut } from "@/lib/client/is-signed-out";
import { setMailChoices } from "@/lib/client/notification-queries";
import { sessionState } from "@/lib/client/session-state";
import { useSignedInAgain } from "@/lib/client/use-signed-in-again";

const KINDS: Record<MailedType, { name: string; when: string }> = {
  mention: { name: "Mentions", when: "Somebody writes @ and your name in a comment or a review." },
  assigned: { name: "Asked for", when: "Somebody asks you for a stage, a thread or an article." },
  blocked: {
    name: "Waiting for you",
    when: "Changes are requested of you, or words you approved have changed.",
  },
};

const CHOICE_NAMES: Record<MailChoice, string> = { at_once: "At once", digest: "Once a day", off: "Never" };

/** How the member is told by e-mail, each kind by itself; a choice is saved as soon as it is made. */
export function MailChoicesForm({ memberId, saved }: { memberId: string; saved: MailChoices }) {
  const [choices, setChoices] = useState(saved);
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: (next: MailChoices) => setMailChoices(memberId, next),
    scope: { id: "mail-choices" },
    onError: (failure) => {
      if (isSignedOut(failure)) sessionState.ask();
    },
  });
  useSignedInAgain(error, () => mutate(choices));
  if (error && !(error instanceof ApiError)) throw error;
  const choose = (type: MailedType, choice: MailChoice) => {
    const next = { ...choices, [type]: choice };
    setChoices(next);
    mutate(next);
  };
  return (
    <div>
      <ul className="divide-y divide-line rounded-xl border border-line bg-card">
        {MAILED_TYPES.map((type) => (
          <ChoiceRow key={type} type={type} choice={choices[type]} onChoose={choose} />
        ))}
      </ul>
      <div className="mt-3 flex min-h-10 items-center gap-3">
        <p role="status" className="text-ink-3">
          {isPending ? "Saving…" : isSuccess ? "Saved." : ""}
        </p>
        {error && (
          <>
            <p role="alert" className="text-correction">
              {error.message}
            </p>
            <Button onClick={() => mutate(choices)}>Save again</Button>
          </>
        )}
      </div>
    </div>
  );
}

type RowProps = {
  type: MailedType;
  choice: MailChoice;
  onChoose: (type: MailedType, choice: MailChoice) => void;
};

function ChoiceRow({ type, choice, onChoose }: RowProps) {
  const { name, when } = KINDS[type];
  const id = `mail-${type}`;
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3.5">
      <div className="min-w-0 flex-[1_1_16rem]">
        <label htmlFor={id} className="font-medium">
          {name}
        </label>
        <p id={`${id}-when`} className="text-sm text-ink-3">
          {when}
        </p>
      </div>
      <Select
        id={id}
        aria-describedby={`${id}-when`}
        value={choice}
        onChange={(event) => onChoose(type, event.target.value as MailChoice)}
        className="w-36"
      >
        {MAIL_CHOICES.map((one) => (
          <option key={one} value={one}>
            {CHOICE_NAMES[one]}
          </option>
        ))}
      </Select>
    </li>
  );
}

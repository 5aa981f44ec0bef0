"use client";

import { Undo2 } from "lucide-react";
import Link from "next/link";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { WHY_MAXIMUM } from "@/domain/revision/why-line";
import { comparePath } from "./compare-path";
import { useRestore } from "./use-restore";

type Props = {
  articleId: string;
  memberId: string;
  /** The revision whose text is to stand again. */
  number: number;
  newest: number;
};

/** Makes an earlier text the newest one, after saying what that does and asking why. */
export function RestoreRevision({ articleId, memberId, number, newest }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const restore = useRestore(articleId, memberId, number, newest);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void restore.send(reason);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Undo2 aria-hidden="true" className="size-4" />
        Restore revision {number}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={`Restore revision ${number}`}
        description={`The text of revision ${number} becomes revision ${restore.base + 1}. Nothing is deleted: every revision stays in the history, and annotations whose words come back attach themselves to them again.`}
      >
        <form onSubmit={submit} className="flex flex-col gap-4">
          <Link
            href={comparePath(articleId, { from: restore.base, to: number })}
            onClick={() => setOpen(false)}
            className="-mt-2 w-fit underline decoration-line-2 underline-offset-4 hover:decoration-current"
          >
            See what that would change
          </Link>
          {restore.notice && (
            <p role="alert" className="rounded-lg border border-warn/40 bg-warn-bg px-3 py-2 text-warn">
              {restore.notice}
            </p>
          )}
          <Field label="Why, in a line" error={restore.error}>
            {(control) => (
              <TextInput
                {...control}
                value={reason}
                maxLength={WHY_MAXIMUM}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" pending={restore.isPending}>
              {restore.isStale ? `Restore over revision ${restore.base}` : "Restore"}
            </Button>
            <Button variant="quiet" onClick={() => setOpen(false)}>
              Cancel
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}

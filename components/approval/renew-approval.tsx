"use client";

import { CircleAlert } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toasts } from "@/components/ui/toast-manager";
import { ASPECT_NAMES } from "@/domain/stage/aspects";
import type { StageToRenew } from "@/domain/stage/stage";
import { actionRequest } from "@/lib/client/action";
import { ApiError, requestJson } from "@/lib/client/api";
import { newId } from "@/lib/client/new-id";
import { GiveStage } from "./give-stage";
import { noteKey } from "./note-key";
import { Refusal } from "./refusal";
import { type Refused, refusedBy } from "./refused-by";
import { wordsAddress } from "./words-address";

type Props = { articleId: string; memberId: string; revision: number; stage: StageToRenew };

/** Beside what changed since one approved a stage: approve it again, as the text stands, with a word about it. */
export function RenewApproval({ articleId, memberId, revision, stage: { key, name, approval } }: Props) {
  const router = useRouter();
  const [isPending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const renew = async (note: string) => {
    setPending(true);
    setRefused(undefined);
    const body = { id: newId(), revision, ...(note.trim() && { note }) };
    const request = actionRequest({ name: "approve_stage", id: articleId, stageKey: key, body });
    try {
      await requestJson(request.method, request.path, request.body, { memberId });
      toasts.add({
        title: `${name}: approved again, revision ${revision}`,
        description: (
          <Link href={`/articles/${articleId}`} className="underline underline-offset-2 hover:text-ink">
            Back to the desk
          </Link>
        ),
      });
      router.refresh();
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setRefused(refusedBy(error));
      return false;
    } finally {
      setPending(false);
    }
  };
  return (
    <section
      aria-label={`Your approval of ${name}`}
      className="mt-4 flex flex-col gap-2 rounded-lg border border-warn/35 bg-warn-bg p-3"
    >
      <p className="flex gap-2">
        <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warn" />
        <span>
          You approved <b className="font-semibold">{name}</b> at revision {approval.revision}. Since then
          this has changed: {approval.changed.map((aspect) => ASPECT_NAMES[aspect].toLowerCase()).join(", ")}.
        </span>
      </p>
      <div className="ml-6 flex flex-wrap items-center gap-x-3.5 gap-y-1">
        <GiveStage
          name={name}
          isAgain
          draftKey={noteKey(memberId, articleId, key)}
          pending={isPending}
          onApprove={renew}
        />
      </div>
      {refused && (
        <Refusal
          refused={refused}
          onOpen={() => router.push(`/articles/${articleId}`)}
          onShow={(words) => router.push(wordsAddress(articleId, words))}
        />
      )}
    </section>
  );
}

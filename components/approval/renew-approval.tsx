"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toasts } from "@/components/ui/toast-manager";
import type { ApprovedStage, OwnWords } from "@/domain/stage/stage";
import { actionRequest } from "@/lib/client/action";
import { ApiError, requestJson } from "@/lib/client/api";
import { newId } from "@/lib/client/new-id";
import { GiveStage } from "./give-stage";
import { noteKey } from "./note-key";
import { OwnWordsList } from "./own-words-list";
import { Refusal } from "./refusal";
import { type Refused, refusedBy } from "./refused-by";
import { wordsAddress } from "./words-address";

type Props = { articleId: string; memberId: string; revision: number; stage: ApprovedStage };

/** Approves a stage again, as the text stands, with a word about it; or says why the viewer cannot. */
export function RenewApproval({ articleId, memberId, revision, stage: { key, name, can } }: Props) {
  const router = useRouter();
  const { isPending, refused, renew } = useRenewal({ articleId, memberId, revision, key, name });
  const show = (words: OwnWords) => router.push(wordsAddress(articleId, words));
  return (
    <>
      <div className="ml-6 flex flex-wrap items-center gap-x-3.5 gap-y-1">
        {can.approve ? (
          <GiveStage
            name={name}
            isAgain
            draftKey={noteKey(memberId, articleId, key)}
            pending={isPending}
            onApprove={renew}
          />
        ) : (
          <p className="text-ink-2">{can.hint}</p>
        )}
        {can.ownWords && (
          <div className="basis-full">
            <OwnWordsList words={can.ownWords} onShow={show} />
          </div>
        )}
      </div>
      {refused && (
        <Refusal refused={refused} onOpen={() => router.push(`/articles/${articleId}`)} onShow={show} />
      )}
    </>
  );
}

type Renewed = { articleId: string; memberId: string; revision: number; key: string; name: string };

function useRenewal({ articleId, memberId, revision, key, name }: Renewed) {
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
      toasts.add({ title: `${name}: approved again, revision ${revision}` });
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
  return { isPending, refused, renew };
}

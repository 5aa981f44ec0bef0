"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { sayNotKept } from "@/components/ui/say-not-kept";
import { toasts } from "@/components/ui/toast-manager";
import type { Viewer } from "@/domain/member/member";
import { ApiError } from "@/lib/client/api";
import { articleQuery } from "@/lib/client/article-queries";
import { assign } from "@/lib/client/assignment-requests";
import { draftKey } from "@/lib/client/drafts";
import { newId } from "@/lib/client/new-id";
import { useDraft } from "@/lib/client/use-draft";
import { type AskSubject, askTarget } from "./ask-subject";
import { dueMoment } from "./due-moment";

type Asked = { memberId: string; name: string; day: string; time: string };

/** Sends what somebody is asked for. The note is kept until it has arrived. */
export function useAsk(articleId: string, viewer: Viewer, subject: AskSubject, onAsked: () => void) {
  const client = useQueryClient();
  const note = useDraft(draftKey(viewer.memberId, articleId, "ask", placeOf(subject)), "", sayNotKept);
  const id = useRef("");
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiError>();

  const send = async ({ memberId, name, day, time }: Asked) => {
    if (isPending) return;
    setPending(true);
    setProblem(undefined);
    // The same id until it is answered: a request that is sent twice asks once.
    id.current ||= newId();
    try {
      const dueAt = dueMoment(day, time);
      const said = { ...(dueAt && { dueAt }), ...(note.value.trim() && { note: note.value }) };
      await assign(viewer.memberId, articleId, { id: id.current, ...askTarget(subject), memberId, ...said });
      id.current = "";
      note.clear();
      toasts.add({ title: memberId === viewer.memberId ? "It waits for you now" : `${name} is asked` });
      onAsked();
      await client.invalidateQueries({ queryKey: articleQuery(articleId).queryKey });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error);
      // The server knows nothing by this id: what is changed and sent again is something new.
      if (!error.isTransient) id.current = "";
    } finally {
      setPending(false);
    }
  };
  return { note, isPending, problem, send };
}

function placeOf(subject: AskSubject): string {
  if (subject.kind === "stage") return subject.stageKey;
  return subject.kind === "thread" ? subject.annotationId : "article";
}

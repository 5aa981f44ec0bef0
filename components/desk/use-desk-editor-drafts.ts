"use client";

import { useEffect, useState } from "react";
import { type EditDraft, loadEditDraft } from "@/lib/client/edit-drafts";
import type { EditRequests } from "@/lib/client/edit-requests";
import { findDraft } from "@/lib/client/open-edit";
import type { EditSession } from "./desk-editor-session";
import type { DeskModel } from "./use-desk-model";

/** The draft that was put aside last, where it holds something. */
export function useAside(memberId: string, articleId: string, session: EditSession | null): EditDraft | null {
  const [aside, setAside] = useState<EditDraft | null>(null);
  useEffect(() => {
    if (!session) return;
    loadEditDraft(memberId, articleId, "aside").then(
      (draft) => setAside(draft && draft.steps.length > 0 ? draft : null),
      () => setAside(null),
    );
  }, [memberId, articleId, session]);
  return aside;
}

/** Whether there is work to go on with, looked for whenever nobody is editing. */
export function useHasDraft(
  { article, desk }: DeskModel,
  requests: EditRequests,
  isEditing: boolean,
): boolean {
  const [hasDraft, setHasDraft] = useState(false);
  const { memberId } = desk.viewer;
  const mayEdit = article.can.edit;
  useEffect(() => {
    if (isEditing || !mayEdit) return;
    let isCurrent = true;
    findDraft(requests, memberId, article.id).then(
      ({ draft }) => isCurrent && setHasDraft((draft?.steps.length ?? 0) > 0),
      // It will be said when somebody wants to edit.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [isEditing, mayEdit, requests, memberId, article.id]);
  return hasDraft;
}

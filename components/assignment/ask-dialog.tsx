"use client";

import { Dialog } from "@/components/ui/dialog";
import type { Viewer } from "@/domain/member/member";
import { AskForm } from "./ask-form";
import { type AskSubject, askSentence } from "./ask-subject";

type Props = {
  articleId: string;
  viewer: Viewer;
  subject: AskSubject;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Asks a member of the newsroom for something in an article. */
export function AskDialog({ articleId, viewer, subject, open, onOpenChange }: Props) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Ask a member"
      description={`To ${askSentence(subject)}.`}
    >
      <AskForm articleId={articleId} viewer={viewer} subject={subject} onClose={() => onOpenChange(false)} />
    </Dialog>
  );
}

"use client";

import { UserRoundPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonSize, ButtonVariant } from "@/components/ui/button-class";
import type { Viewer } from "@/domain/member/member";
import { AskDialog } from "./ask-dialog";
import { type AskSubject, askSentence } from "./ask-subject";

type Props = {
  articleId: string;
  viewer: Viewer;
  /** `{ kind: "stage", stageKey, name }`, `{ kind: "thread", annotationId, exact }` or `{ kind: "article" }`. */
  subject: AskSubject;
  size?: ButtonSize;
  variant?: ButtonVariant;
};

/** Ask a member for a stage, a thread or the article. The article is read again once somebody is asked. */
export function AskButton({ articleId, viewer, subject, size = "small", variant = "quiet" }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size={size}
        variant={variant}
        aria-haspopup="dialog"
        aria-label={`Ask a member to ${askSentence(subject)}`}
        onClick={() => setOpen(true)}
      >
        <UserRoundPlus aria-hidden="true" className="size-3.5" />
        {size !== "icon" && "Ask"}
      </Button>
      <AskDialog
        articleId={articleId}
        viewer={viewer}
        subject={subject}
        open={isOpen}
        onOpenChange={setOpen}
      />
    </>
  );
}

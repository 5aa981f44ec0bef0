"use client";

import { useState } from "react";
import { AnnotationMenu } from "@/components/annotation/annotation-menu";
import { isDecided } from "@/components/annotation/annotation-status";
import { KIND_NAME } from "@/components/annotation/kind-name";
import { AskDialog } from "@/components/assignment/ask-dialog";
import { toasts } from "@/components/ui/toast-manager";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { useDesk } from "./desk-context";

async function copyLink(annotationId: string): Promise<void> {
  const address = new URL(window.location.href);
  address.hash = `annotation-${annotationId}`;
  try {
    await navigator.clipboard.writeText(address.href);
    toasts.add({ title: "Link copied" });
  } catch {
    window.location.hash = address.hash;
    toasts.add({
      title: "This browser does not let pages copy",
      description: "The link is in the address bar.",
    });
  }
}

type Props = {
  annotation: AnnotationView;
  onEdit: () => void;
  onRequire: (required: boolean) => void;
  onDelete: () => void;
};

/** What one does seldom: copy the link, ask a member, edit, move, delete. */
export function CardMenu({ annotation, onEdit, onRequire, onDelete }: Props) {
  const { articleId, viewer, retarget, resize } = useDesk();
  const [isAsking, setAsking] = useState(false);
  const { id, can, kind, anchor, required } = annotation;
  const mayRequire = kind === "comment" && (can.resolve || (annotation.isPrivate && can.reply));
  const mayAsk = can.reply && !annotation.resolvedAt && !isDecided(annotation) && !annotation.isPrivate;
  return (
    <>
      <AnnotationMenu
        label={`More about this ${KIND_NAME[kind].toLowerCase()}`}
        onCopyLink={() => void copyLink(id)}
        onAsk={mayAsk ? () => setAsking(true) : undefined}
        onEdit={can.edit && kind === "source" ? onEdit : undefined}
        onRetarget={can.retarget ? () => retarget(id) : undefined}
        onResize={can.retarget && anchor.start !== anchor.end ? resize : undefined}
        required={required}
        onRequire={mayRequire ? onRequire : undefined}
        onDelete={can.delete ? onDelete : undefined}
      />
      <AskDialog
        articleId={articleId}
        viewer={viewer}
        subject={{ kind: "thread", annotationId: id, exact: anchor.exact }}
        open={isAsking}
        onOpenChange={setAsking}
      />
    </>
  );
}

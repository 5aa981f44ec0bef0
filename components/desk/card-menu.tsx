"use client";

import { AnnotationMenu } from "@/components/annotation/annotation-menu";
import { KIND_NAME } from "@/components/annotation/kind-name";
import { toasts } from "@/components/ui/toast-manager";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { useDesk } from "./desk-context";
import type { Decision } from "./use-decision";

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

type Props = { annotation: AnnotationView; decision: Decision; onEdit: () => void };

/** What one does seldom: copy the link, edit, move, delete. */
export function CardMenu({ annotation, decision, onEdit }: Props) {
  const { retarget, activate } = useDesk();
  const { id, version, can, kind } = annotation;
  const remove = async () => {
    if (await decision.run({ name: "delete_annotation", id, version }, `${KIND_NAME[kind]} deleted.`))
      activate(null);
  };
  return (
    <AnnotationMenu
      label={`More about this ${KIND_NAME[kind].toLowerCase()}`}
      onCopyLink={() => void copyLink(id)}
      onEdit={can.edit && kind === "source" ? onEdit : undefined}
      onRetarget={can.retarget ? () => retarget(id) : undefined}
      onDelete={can.delete ? () => void remove() : undefined}
    />
  );
}

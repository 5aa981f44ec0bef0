"use client";
import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { buttonClass } from "./button-class";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
};

/**
 * Asks or shows something before anything else can go on. Escape and a click outside close it. The focus goes to
 * the first field, where there is one.
 */
export function Dialog({ open, onOpenChange, title, description, children }: Props) {
  const popup = useRef<HTMLDivElement>(null);
  const firstField = () => popup.current?.querySelector<HTMLElement>("input, textarea, select") ?? true;
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <BaseDialog.Viewport className="fixed inset-0 z-40 grid place-items-center overflow-y-auto p-4">
          <BaseDialog.Popup
            ref={popup}
            initialFocus={firstField}
            className="w-full max-w-lg rounded-xl border border-line-2 bg-card p-5 shadow-card transition-[opacity,translate] duration-150 data-ending-style:translate-y-1 data-ending-style:opacity-0 data-starting-style:translate-y-1 data-starting-style:opacity-0"
          >
            <div className="flex items-start justify-between gap-4">
              <BaseDialog.Title className="min-w-0 text-lg font-semibold wrap-anywhere">
                {title}
              </BaseDialog.Title>
              <BaseDialog.Close aria-label="Close" className={buttonClass("quiet", "icon", "-mt-1 -mr-1")}>
                <X aria-hidden="true" className="size-4" />
              </BaseDialog.Close>
            </div>
            {description && (
              <BaseDialog.Description className="mt-1 text-ink-2 wrap-anywhere">
                {description}
              </BaseDialog.Description>
            )}
            {children && <div className="mt-4">{children}</div>}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

"use client";
import { Toast as BaseToast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { buttonClass } from "./button-class";
import { arrived } from "./say-on-arrival";
import { toasts } from "./toast-manager";

/** Where passing messages appear. Once, in the layout; say something with `toasts.add({ title })`. */
export function Toasts() {
  const path = usePathname();
  useEffect(() => {
    arrived(path);
  }, [path]);
  return (
    <BaseToast.Provider toastManager={toasts} limit={2}>
      <BaseToast.Portal>
        <BaseToast.Viewport className="fixed right-4 bottom-4 z-60 flex max-sm:[body:has([data-at-foot])_&]:bottom-20 w-[calc(100vw-2rem)] flex-col gap-2 sm:w-96 print:hidden">
          <ToastList />
        </BaseToast.Viewport>
      </BaseToast.Portal>
    </BaseToast.Provider>
  );
}

function ToastList() {
  const { toasts: shown } = BaseToast.useToastManager();
  return shown.map((toast) => (
    <BaseToast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={["right", "down"]}
      className="translate-x-(--toast-swipe-movement-x) translate-y-(--toast-swipe-movement-y) rounded-xl border border-line-2 bg-card shadow-card transition-[opacity,translate] duration-200 data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-3 data-starting-style:opacity-0 data-[type=error]:border-correction/50"
    >
      <BaseToast.Content className="flex items-center gap-3 py-2.5 pr-2 pl-3.5">
        <div className="min-w-0 flex-1">
          <BaseToast.Title className="font-medium wrap-anywhere" />
          <BaseToast.Description className="text-sm text-ink-2 wrap-anywhere empty:hidden" />
        </div>
        <BaseToast.Action className={buttonClass("plain", "small")} />
        <BaseToast.Close aria-label="Dismiss" className={buttonClass("quiet", "icon")}>
          <X aria-hidden="true" className="size-4" />
        </BaseToast.Close>
      </BaseToast.Content>
    </BaseToast.Root>
  ));
}

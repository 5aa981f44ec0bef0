import { toasts } from "@/components/ui/toast-manager";

const LONG_ENOUGH = 8_000;

/** Says that a text was discarded, and lets it be taken back until the message goes. */
export function offerUndo({ onUndo, onGone }: { onUndo: () => void; onGone: () => void }): void {
  let isUndone = false;
  const id = toasts.add({
    title: "Discarded what you typed",
    timeout: LONG_ENOUGH,
    actionProps: {
      children: "Undo discarding",
      onClick: () => {
        isUndone = true;
        toasts.close(id);
        onUndo();
      },
    },
    onClose: () => {
      if (!isUndone) onGone();
    },
  });
}

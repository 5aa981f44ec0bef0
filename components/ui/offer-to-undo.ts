import type { ReactNode } from "react";
import { toasts } from "./toast-manager";

type Offer = { title: string; description?: ReactNode; timeout: number; onUndo: () => void };

/** Says what was done, and lets it be taken back until the message goes. `timeout` in milliseconds. */
export function offerToUndo({ onUndo, ...message }: Offer): void {
  const id = toasts.add({
    ...message,
    actionProps: {
      children: "Undo",
      onClick: () => {
        toasts.close(id);
        onUndo();
      },
    },
  });
}

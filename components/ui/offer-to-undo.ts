import type { ReactNode } from "react";
import { toasts } from "./toast-manager";

/** Long enough to read it and think again; it waits while it is pointed at or focused. Milliseconds. */
const OFFERED = 12_000;

type Offer = { title: string; description?: ReactNode; undo: string; onUndo: () => void };

/** Says what was done, and lets it be taken back until the message goes. `undo` names what that takes back: "attaching". */
export function offerToUndo({ undo, onUndo, ...message }: Offer): void {
  const id = toasts.add({
    ...message,
    timeout: OFFERED,
    actionProps: {
      children: `Undo ${undo}`,
      onClick: () => {
        toasts.close(id);
        onUndo();
      },
    },
  });
}

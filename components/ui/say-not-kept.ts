import { toasts } from "./toast-manager";

/** Private windows of some browsers keep nothing. Once is enough to say so. */
export function sayNotKept(): void {
  toasts.add({
    id: "not-kept",
    type: "error",
    title: "This browser does not keep what you type",
    description: "Save or send it before you close or reload the page.",
  });
}

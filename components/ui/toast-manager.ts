import { Toast } from "@base-ui/react/toast";

/** Say something in passing, from anywhere in the browser: `toasts.add({ title, type?: "error", actionProps? })`. */
export const toasts = Toast.createToastManager();

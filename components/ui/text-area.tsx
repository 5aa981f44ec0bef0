import type { ComponentProps } from "react";
import { controlClass } from "./control-class";

/** Grows with what is typed. */
export function TextArea({ className = "", rows = 3, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={`${controlClass} field-sizing-content resize-none ${className}`}
      {...rest}
    />
  );
}

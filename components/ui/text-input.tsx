import type { ComponentProps } from "react";
import { controlClass } from "./control-class";

export function TextInput({ className = "", type = "text", ...rest }: ComponentProps<"input">) {
  return <input type={type} className={`${controlClass} min-h-9 ${className}`} {...rest} />;
}

import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class";

type Props = Omit<ComponentProps<typeof Link>, "className"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
};

/** A link that reads as a button. */
export function ButtonLink({ variant = "plain", size = "medium", className, ...rest }: Props) {
  return <Link className={buttonClass(variant, size, className)} {...rest} />;
}

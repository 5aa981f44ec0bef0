"use client";
import { Button as BaseButton } from "@base-ui/react/button";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class";
import { Kbd } from "./kbd";
import { Spinner } from "./spinner";

type Props = Omit<ComponentProps<"button">, "className"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** The key that does the same. */
  kbd?: string;
  /** Working on it: stays focusable, cannot be pressed again. */
  pending?: boolean;
  className?: string;
  children?: ReactNode;
};

export function Button({
  variant = "plain",
  size = "medium",
  kbd,
  pending = false,
  disabled = false,
  className,
  children,
  type = "button",
  ...rest
}: Props) {
  return (
    <BaseButton
      type={type}
      disabled={disabled || pending}
      focusableWhenDisabled={pending}
      aria-busy={pending || undefined}
      aria-keyshortcuts={kbd}
      className={buttonClass(variant, size, className)}
      {...rest}
    >
      {pending && <Spinner />}
      {children}
      {kbd && (
        <span aria-hidden="true">
          <Kbd>{kbd}</Kbd>
        </span>
      )}
    </BaseButton>
  );
}

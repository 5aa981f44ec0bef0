import { Lock } from "lucide-react";

/** Says that nobody else sees this yet. */
export function PrivateMark({ children, className = "" }: { children: string; className?: string }) {
  return (
    <p className={`flex items-center gap-1.5 text-xs text-ink-2 ${className}`}>
      <Lock aria-hidden="true" className="size-3.5 shrink-0" />
      {children}
    </p>
  );
}

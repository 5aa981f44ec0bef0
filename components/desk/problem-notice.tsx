import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

/** Something was not saved: why, and what can be done about it. */
export function ProblemNotice({ message, children }: { message: string; children?: ReactNode }) {
  return (
    <div role="alert" className="mt-3 flex gap-2 rounded-lg border border-warn/40 bg-warn-bg px-2.5 py-2">
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warn" />
      <div className="min-w-0 flex-1">
        <p>{message}</p>
        {children}
      </div>
    </div>
  );
}

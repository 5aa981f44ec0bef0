import type { ApiError } from "@/lib/client/api";
import { ProblemNotice } from "./problem-notice";

const REASSURANCE: Partial<Record<ApiError["code"], string>> = {
  offline: "It may or may not have arrived. Look at the card, then try again.",
  stale: "This card now shows what stands. Nothing was changed by you.",
  already_decided: "This card now shows what stands. Nothing was changed by you.",
  unauthenticated: "Sign in again, then decide again. Nothing was changed.",
};

/** The words that stand now, where the refusal tells. */
function currentWords(current: unknown): string | null {
  if (typeof current === "string") return current;
  if (typeof current !== "object" || current === null) return null;
  const words = "exact" in current ? current.exact : "text" in current ? current.text : null;
  return typeof words === "string" ? words : null;
}

/** Why a decision was refused, beside what stands now. Decisions are never kept for later. */
export function DecisionProblem({ problem }: { problem: ApiError | null }) {
  if (!problem) return null;
  const words = currentWords(problem.current);
  return (
    <ProblemNotice message={problem.message}>
      {words && (
        <p className="mt-1 font-serif text-[1rem]/snug">
          <span className="font-sans text-xs text-ink-3">Stands now: </span>
          {words}
        </p>
      )}
      {REASSURANCE[problem.code] && <p className="mt-1 text-xs text-ink-2">{REASSURANCE[problem.code]}</p>}
    </ProblemNotice>
  );
}

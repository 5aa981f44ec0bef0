import type { ApiError } from "@/lib/client/api";
import { ProblemNotice } from "./problem-notice";
import { StandsNow } from "./stands-now";

const REASSURANCE: Partial<Record<ApiError["code"], string>> = {
  offline: "It may or may not have arrived. Look at the card, then try again.",
  stale: "This card now shows what stands. Nothing was changed by you.",
  already_decided: "This card now shows what stands. Nothing was changed by you.",
  unauthenticated: "Sign in again, then decide again. Nothing was changed.",
};

/** Why a decision was refused, beside what stands now. Decisions are never kept for later. */
export function DecisionProblem({ problem }: { problem: ApiError | null }) {
  if (!problem) return null;
  return (
    <ProblemNotice message={problem.message}>
      <StandsNow current={problem.current} />
      {REASSURANCE[problem.code] && <p className="mt-1 text-xs text-ink-2">{REASSURANCE[problem.code]}</p>}
    </ProblemNotice>
  );
}

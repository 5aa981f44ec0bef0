import type { Blockers, Owed } from "@/domain/article/blockers";
import type { Move } from "@/domain/article/move";
import { TRANSITIONS } from "@/domain/article/transitions";

/** What is said of what an article owes before it is moved: what prevents it, what it goes without, what else is open. */
export type BeforeMove = { inTheWay: Owed[]; without: Owed[]; besides: Owed[] };

/** What an article's debts mean for a move. */
export function beforeMove(move: Move, { blocking, optional }: Blockers): BeforeMove {
  switch (TRANSITIONS[move].owesNothing) {
    case "no matter":
      return { inTheWay: [], without: [], besides: [] };
    case "everything":
      return { inTheWay: blocking, without: [], besides: optional };
    case "all but stages":
      return {
        inTheWay: blocking.filter(({ kind }) => kind !== "stage"),
        without: blocking.filter(({ kind }) => kind === "stage"),
        besides: optional,
      };
  }
}

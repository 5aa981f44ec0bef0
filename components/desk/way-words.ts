import type { ArticleView } from "@/domain/article/article";
import type { Owed } from "@/domain/article/blockers";
import { isOver } from "@/domain/article/is-over";
import { owesReading } from "@/domain/article/owes-reading";
import { PERMISSIONS } from "@/domain/permission/permissions";
import type { StageView } from "@/domain/stage/stage";
import { countOf } from "./count-of";

type Owing = Pick<ArticleView, "state" | "urgent" | "blockers"> & { stages: readonly Counted[] };

type Counted = Pick<StageView, "blocks" | "state">;

/** How many of the stages that an article waits for are given, while they can be; empty where none is to give. */
export function stagesWords(state: ArticleView["state"], stages: readonly Counted[]): string {
  const waited = stages.filter(({ blocks }) => blocks);
  const canBeGiven = PERMISSIONS["stage.approve"].states.includes(state);
  if (!canBeGiven || waited.length === 0) return "";
  const given = waited.filter((one) => one.state === "given").length;
  return `${given} of ${countOf(waited.length, "stage")}`;
}

/**
 * What an article still owes, in a few words: what stands between it and its approval and, when that is nothing,
 * what is open besides. Stages are named where `stagesWords` does not count them.
 */
export function owedWords({ state, urgent, stages, blockers: { blocking, optional } }: Owing): string {
  if (owesReading({ state, urgent })) return "A reading is owed";
  if (isOver(state)) return "";
  if (blocking.length === 0) return wordsOf(optional, "optional ") || "Nothing open";
  const areStagesCounted = stagesWords(state, stages) !== "";
  return wordsOf(areStagesCounted ? blocking.filter(({ kind }) => kind !== "stage") : blocking);
}

/** What is owed, counted by kind; `sort` says before each what sort of a thing it is. */
function wordsOf(owed: readonly Owed[], sort: "" | "optional " = ""): string {
  const count = (kind: Owed["kind"]) => owed.filter((one) => one.kind === kind).length;
  const named = (kind: Owed["kind"], noun: string) =>
    count(kind) > 0 && countOf(count(kind), `${sort}${noun}`);
  const open = [named("correction", "correction"), named("thread", "thread"), named("claim", "claim")]
    .filter(Boolean)
    .join(", ");
  const stages = named("stage", "stage");
  const parts = [
    open && `${open} open`,
    count("detached") > 0 && `${count("detached")} without a place`,
    stages && `${stages} to give`,
  ];
  return parts.filter(Boolean).join(", ");
}

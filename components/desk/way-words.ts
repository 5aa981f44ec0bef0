import type { ArticleView } from "@/domain/article/article";
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
  if (blocking.length === 0)
    return optional.length === 0 ? "Nothing open" : `${optional.length} optional open`;
  const of = (kind: (typeof blocking)[number]["kind"]) =>
    blocking.filter((owed) => owed.kind === kind).length;
  const open = [
    of("correction") && countOf(of("correction"), "correction"),
    of("thread") && countOf(of("thread"), "question"),
    of("claim") && countOf(of("claim"), "claim"),
  ].filter(Boolean);
  const parts = [
    open.length > 0 && `${open.join(", ")} open`,
    of("detached") && `${of("detached")} without a place`,
    of("stage") && !stagesWords(state, stages) && `${countOf(of("stage"), "stage")} to give`,
  ];
  return parts.filter(Boolean).join(", ");
}

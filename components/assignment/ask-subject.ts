import type { ArticleView } from "@/domain/article/article";
import type { AssignmentView } from "@/domain/assignment/assignment";
import { type Task, taskSentence } from "@/domain/assignment/task-sentence";
import type { StageView } from "@/domain/stage/stage";

/** What a member is asked for in an article. */
export type AskSubject =
  | { kind: "article" }
  | { kind: "stage"; stageKey: string; name: string }
  | { kind: "thread"; annotationId: string; exact: string };

/** What the asked member does, after "to". */
export function askSentence(subject: AskSubject): string {
  const task: Task = { kind: subject.kind };
  if (subject.kind === "stage") task.stage = subject.name;
  if (subject.kind === "thread") task.exact = subject.exact;
  return taskSentence(task);
}

type Asked = Pick<ArticleView, "asked" | "askedOfThreads"> & {
  stages: readonly Pick<StageView, "key" | "asked">[];
};

/** Who is asked for that already, by id. */
export function askedAlready({ asked, askedOfThreads, stages }: Asked, subject: AskSubject): string[] {
  const idsOf = (assignments: readonly AssignmentView[] = []) => assignments.map(({ member }) => member.id);
  if (subject.kind === "article") return idsOf(asked);
  if (subject.kind === "stage") return idsOf(stages.find(({ key }) => key === subject.stageKey)?.asked);
  return idsOf(askedOfThreads.filter(({ annotationId }) => annotationId === subject.annotationId));
}

type Stages = { stages: readonly Pick<StageView, "key" | "name" | "state" | "covers">[] };

/** The names of the stages still to be given at which what one stage reads is approved too. */
export function otherStages({ stages }: Stages, subject: AskSubject): string[] {
  if (subject.kind !== "stage") return [];
  const read = stages.find(({ key }) => key === subject.stageKey)?.covers ?? [];
  return stages
    .filter(({ key, state, covers }) => {
      return key !== subject.stageKey && state !== "given" && covers.some((one) => read.includes(one));
    })
    .map(({ name }) => name);
}

/** The part of a request that names the subject. */
export function askTarget(subject: AskSubject) {
  if (subject.kind === "stage") return { kind: subject.kind, stageKey: subject.stageKey };
  if (subject.kind === "thread") return { kind: subject.kind, annotationId: subject.annotationId };
  return { kind: subject.kind };
}

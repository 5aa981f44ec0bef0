import { type Task, taskSentence } from "@/domain/assignment/task-sentence";

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

/** The part of a request that names the subject. */
export function askTarget(subject: AskSubject) {
  if (subject.kind === "stage") return { kind: subject.kind, stageKey: subject.stageKey };
  if (subject.kind === "thread") return { kind: subject.kind, annotationId: subject.annotationId };
  return { kind: subject.kind };
}

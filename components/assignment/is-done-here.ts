import type { WaitingItem, WaitingList } from "@/domain/assignment/assignment";

/** Whether one says in the list that a thing is done: not of a stage, which is done by giving it. */
export function isDoneHere({ assignmentId, kind }: WaitingItem, list: WaitingList): boolean {
  return list === "mine" && assignmentId !== undefined && kind !== "stage";
}

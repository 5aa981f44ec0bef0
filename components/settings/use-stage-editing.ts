"use client";
import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { newId } from "@/lib/client/new-id";
import { emptyStage, moveStage, type StageDraft } from "./type-draft";

/** Everything done to a list of stages, where the focus goes with it, and what is said of it. */
export function useStageEditing(
  stages: readonly StageDraft[],
  onStages: (stages: StageDraft[]) => void,
  box: RefObject<HTMLElement | null>,
) {
  const [open, setOpen] = useState<readonly string[]>([]);
  const [said, setSaid] = useState("");
  const focus = useFocusAfter(box);
  return {
    said,
    isOpen: (id: string) => open.includes(id),
    toggle: (id: string) =>
      setOpen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id])),
    show: (ids: readonly string[]) => setOpen((before) => [...new Set([...before, ...ids])]),
    change: (id: string, change: Partial<StageDraft>) =>
      onStages(stages.map((stage) => (stage.id === id ? { ...stage, ...change } : stage))),
    add() {
      const stage = emptyStage(newId());
      setOpen((before) => [...before, stage.id]);
      focus({ stageId: stage.id, control: "name" });
      onStages([...stages, stage]);
    },
    move(stage: StageDraft, by: 1 | -1) {
      const moved = moveStage(stages, stage.id, by);
      const place = moved.findIndex(({ id }) => id === stage.id) + 1;
      focus({ stageId: stage.id, control: document.activeElement });
      setSaid(`${nameOf(stage)} is stage ${place} of ${moved.length}`);
      onStages(moved);
    },
    remove(stage: StageDraft) {
      const at = stages.indexOf(stage);
      const left = stages.filter((one) => one !== stage);
      focus({ stageId: (left[at] ?? left[at - 1])?.id, control: "toggle" });
      setSaid(`${nameOf(stage)} is taken out`);
      onStages(left);
    },
  };
}

function nameOf({ name }: StageDraft): string {
  return name.trim() || "The new stage";
}

/** Where the focus goes: to a control of a stage, to what had it before the stage moved; without a stage, to the way to add one. */
type Focus = { stageId: string | undefined; control: "toggle" | "name" | Element | null };

/** A row that changes its place loses the focus, and so does a button that has nowhere further to go. */
function useFocusAfter(box: RefObject<HTMLElement | null>) {
  const wanted = useRef<Focus | null>(null);
  useLayoutEffect(() => {
    const focus = wanted.current;
    wanted.current = null;
    if (!focus) return;
    const within = focus.stageId
      ? box.current?.querySelector(`[data-stage="${focus.stageId}"]`)
      : box.current;
    const find = (control: string) =>
      within?.querySelector<HTMLElement>(`[data-control="${control}"]:not(:disabled)`);
    const { control } = focus;
    const asked =
      typeof control === "string" ? find(control) : control?.matches(":disabled") ? null : control;
    const target = asked ?? find("up") ?? find("down") ?? find("add");
    if (target instanceof HTMLElement) target.focus();
  });
  return (focus: Focus) => {
    wanted.current = focus;
  };
}

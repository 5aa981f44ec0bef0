import { Plus } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { StageEditor } from "./stage-editor";
import type { StageDraft } from "./type-draft";
import { useStageEditing } from "./use-stage-editing";

type Props = {
  stages: readonly StageDraft[];
  /** By path in the request: `stages.0.name`. */
  errors: Record<string, string>;
  onStages: (stages: StageDraft[]) => void;
};

const MOST_STAGES = 12;

/** The stages of a type in the order they are shown in. */
export function StagesEditor({ stages, errors, onStages }: Props) {
  const box = useRef<HTMLElement>(null);
  const editing = useStageEditing(stages, onStages, box);
  useShowErrors(stages, errors, editing.show);
  return (
    <section ref={box} aria-labelledby="stages-heading">
      <h2 id="stages-heading" className="mb-1 text-lg font-semibold">
        Stages
      </h2>
      <p className="mb-3 text-sm text-ink-3">
        The checklist of an article shows them in this order.
        <span className="pointer-coarse:hidden"> Alt with ↑ or ↓ moves the one you are in.</span>
      </p>
      <ol className="flex flex-col gap-2">
        {stages.map((stage, at) => (
          <StageEditor
            key={stage.id}
            stage={stage}
            place={at + 1}
            isLast={at === stages.length - 1}
            isOpen={editing.isOpen(stage.id)}
            errors={errorsOf(errors, at)}
            onToggle={() => editing.toggle(stage.id)}
            onChange={(change) => editing.change(stage.id, change)}
            onMove={(by) => editing.move(stage, by)}
            onRemove={() => editing.remove(stage)}
          />
        ))}
      </ol>
      <p role="status" className="sr-only">
        {editing.said}
      </p>
      <p role="alert" className="mt-2 text-sm text-correction empty:hidden">
        {errors.stages}
      </p>
      {stages.length < MOST_STAGES && (
        <Button className="mt-3" data-control="add" onClick={editing.add}>
          <Plus aria-hidden="true" className="size-4" />
          Add a stage
        </Button>
      )}
    </section>
  );
}

/** What is wrong with the stage at a place, by its own fields. */
function errorsOf(errors: Record<string, string>, at: number): Record<string, string> {
  const of = `stages.${at}.`;
  const own = Object.entries(errors).filter(([path]) => path.startsWith(of));
  return Object.fromEntries(own.map(([path, message]) => [path.slice(of.length), message]));
}

/** What is wrong is seen, also in a stage that is closed. */
function useShowErrors(
  stages: readonly StageDraft[],
  errors: Record<string, string>,
  show: (ids: readonly string[]) => void,
) {
  const latest = useRef({ stages, show });
  useEffect(() => {
    latest.current = { stages, show };
  });
  useEffect(() => {
    const wrong = latest.current.stages.filter((_, at) => Object.keys(errorsOf(errors, at)).length > 0);
    if (wrong.length > 0) latest.current.show(wrong.map(({ id }) => id));
  }, [errors]);
}

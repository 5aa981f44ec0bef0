import { Button } from "@/components/ui/button";
import type { ArticleTypeView } from "@/domain/stage/stage";
import { StageList } from "./stage-list";

type Props = { theirs: ArticleTypeView; onOver: () => void; onTake: () => void };

/** Somebody else saved the type meanwhile: what stands now beside what is in the form. */
export function TypeConflict({ theirs, onOver, onTake }: Props) {
  return (
    <section
      role="alert"
      aria-label="Changed meanwhile"
      data-conflict
      tabIndex={-1}
      className="scroll-mt-20 wrap-anywhere rounded-xl border border-warn/35 bg-warn-bg p-4"
    >
      <p className="font-medium">Somebody changed this type since you opened it. It is now {theirs.name}:</p>
      <div className="my-3 rounded-lg bg-card p-3">
        <StageList stages={theirs.stages} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button onClick={onOver}>Save mine in its place</Button>
        <Button onClick={onTake}>Take theirs into the form</Button>
      </div>
    </section>
  );
}

import { Pill } from "@/components/ui/pill";
import type { StageDefinition } from "@/domain/stage/stage";
import { givenBy, reads } from "./stage-words";

/** The stages of a type in their order, to be read. */
export function StageList({ stages }: { stages: readonly StageDefinition[] }) {
  if (stages.length === 0)
    return <p className="text-ink-2">No stages: an article of this type waits for no reading.</p>;
  return (
    <ol className="flex flex-col gap-3">
      {stages.map((stage, at) => (
        <li key={stage.key} className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2.5">
          <span
            aria-hidden="true"
            className="mt-px grid size-5.5 place-items-center rounded-full bg-line text-xs text-ink-2 tabular-nums"
          >
            {at + 1}
          </span>
          <div className="wrap-anywhere">
            <p className="flex flex-wrap items-center gap-x-2">
              <span className="font-medium">{stage.name}</span>
              <span className="text-ink-2">given by {givenBy(stage)}</span>
              {!stage.blocks && <Pill>Optional</Pill>}
            </p>
            <p className="text-sm text-ink-3">Reads {reads(stage)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

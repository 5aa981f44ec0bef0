import { ArrowDown, ArrowUp, ChevronDown, Trash2 } from "lucide-react";
import { type KeyboardEvent, useId } from "react";
import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";
import { StageFields } from "./stage-fields";
import { givenBy } from "./stage-words";
import type { StageDraft } from "./type-draft";

type Props = {
  stage: StageDraft;
  /** Counted from 1. */
  place: number;
  isLast: boolean;
  isOpen: boolean;
  errors: Record<string, string>;
  onToggle: () => void;
  onChange: (change: Partial<StageDraft>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

/** A stage among others: its place, a line that says what it is, and its fields when it is open. */
export function StageEditor({ stage, isOpen, onMove, ...rest }: Props) {
  const fields = useId();
  const name = stage.name.trim() || "New stage";
  const moveByKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onMove(event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <li
      data-stage={stage.id}
      aria-label={name}
      onKeyDown={moveByKey}
      className="rounded-xl border border-line-2 bg-card"
    >
      <div className="flex items-center gap-1 p-2">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={fields}
          data-control="toggle"
          onClick={rest.onToggle}
          className="flex min-h-10 min-w-0 flex-1 items-center gap-2.5 rounded-lg px-1.5 text-left hover:bg-line/60"
        >
          <span className="grid size-5.5 shrink-0 place-items-center rounded-full bg-line text-xs text-ink-2 tabular-nums">
            {rest.place}
          </span>
          <span className="min-w-0 flex-1">
            <span className="block truncate font-medium">{name}</span>
            <span className="block truncate text-sm text-ink-3">
              {givenBy(stage) || "Nobody gives it yet"}
              {!stage.blocks && " · optional"}
            </span>
          </span>
          <ChevronDown
            aria-hidden="true"
            className={`size-4 shrink-0 text-ink-3 transition-transform duration-100 motion-reduce:transition-none ${isOpen ? "rotate-180" : ""}`}
          />
        </button>
        <StageButtons name={name} onMove={onMove} {...rest} />
      </div>
      <div id={fields} hidden={!isOpen} className="border-t border-line p-4">
        <StageFields stage={stage} errors={rest.errors} onChange={rest.onChange} />
      </div>
    </li>
  );
}

type ButtonsProps = Pick<Props, "place" | "isLast" | "onMove" | "onRemove"> & { name: string };

function StageButtons({ name, place, isLast, onMove, onRemove }: ButtonsProps) {
  return (
    <>
      <Tooltip label="Move up" kbd="Alt ↑">
        <Button
          variant="quiet"
          size="icon"
          aria-label={`Move ${name} up`}
          disabled={place === 1}
          data-control="up"
          onClick={() => onMove(-1)}
        >
          <ArrowUp aria-hidden="true" className="size-4" />
        </Button>
      </Tooltip>
      <Tooltip label="Move down" kbd="Alt ↓">
        <Button
          variant="quiet"
          size="icon"
          aria-label={`Move ${name} down`}
          disabled={isLast}
          data-control="down"
          onClick={() => onMove(1)}
        >
          <ArrowDown aria-hidden="true" className="size-4" />
        </Button>
      </Tooltip>
      <Tooltip label="Take out">
        <Button variant="quiet" size="icon" aria-label={`Take ${name} out`} onClick={onRemove}>
          <Trash2 aria-hidden="true" className="size-4" />
        </Button>
      </Tooltip>
    </>
  );
}

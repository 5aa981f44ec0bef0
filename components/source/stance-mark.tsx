import { STANCE_NAMES, type Stance } from "@/domain/source/source";

const COLOURS: Record<Stance, string> = {
  supports: "text-ok",
  contradicts: "text-correction",
  context: "text-ink-2",
  does_not_support: "text-warn",
};

/** What a source says of the words. */
export function StanceMark({ stance }: { stance: Stance }) {
  return <span className={COLOURS[stance]}>{STANCE_NAMES[stance]}</span>;
}

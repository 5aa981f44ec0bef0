import { median } from "../bench-stet";
import { LIMIT, type PeerFigures, type Size } from "./measure-peer";
import type { PeerName } from "./rendering-page";

export type SizeFigures = { size: Size; peers: Map<PeerName, PeerFigures | null> };

const PHASES = ["show", "add", "activate", "scroll"] as const;
type Phase = (typeof PHASES)[number];

const NAMES: Record<PeerName, string> = {
  stet: "Stet",
  prosemirror: "ProseMirror decorations",
  "recogito-spans": "Recogito, SPANS",
  "recogito-highlights": "Recogito, CSS_HIGHLIGHTS",
};
const RECOGITO = ["recogito-spans", "recogito-highlights"] as const;
/** What a median of so few runs can tell apart on a machine that others use too. */
const NOISE = 1.1;
const SAME = 2;

/** A table for every size: processor time of the main thread, and in brackets how many times that of Stet. */
export function printTables(figures: readonly SizeFigures[]): void {
  for (const { size, peers } of figures) {
    console.log(`\n${titleOf(size)}: milliseconds of the main thread's processor time`);
    console.table(
      Object.fromEntries(
        [...peers].map(([name, measured]) => [NAMES[name], rowOf(measured, peers.get("stet"))]),
      ),
    );
  }
}

function titleOf({ words, annotations }: Size): string {
  return `${annotations.toLocaleString("en")} annotations on ${words.toLocaleString("en")} words`;
}

function rowOf(
  measured: PeerFigures | null,
  stet: PeerFigures | null | undefined,
): Record<string, string | number> {
  if (!measured) return { show: `not within ${LIMIT / 1000} s` };
  const cells = PHASES.map((phase) => {
    const time = median(measured[phase]);
    const ratio = stet ? ` (${(time / median(stet[phase])).toFixed(2)})` : "";
    return [phase, `${time.toFixed(1)}${ratio}`];
  });
  return { ...Object.fromEntries(cells), "long frames": median(measured.longFrames) };
}

/** One line for each floor: whether it holds, and by how much. */
export function printFloors(figures: readonly SizeFigures[]): void {
  console.log();
  for (const { size, peers } of figures) {
    // The size that Recogito is not asked for is there to be compared with the next.
    if (!peers.has("recogito-spans")) continue;
    const costOf = (name: PeerName, phase: Phase) => costIn(peers.get(name), phase);
    for (const peer of RECOGITO) {
      const ratio = costOf(peer, "show") / costOf("stet", "show");
      printFloor(
        ratio >= 5,
        `${titleOf(size)}: ${NAMES[peer]} needs ${times(ratio)} what Stet does to show them (5)`,
      );
    }
    for (const phase of ["show", "add", "activate"] as const) {
      const ratio = costOf("stet", phase) / costOf("prosemirror", phase);
      printFloor(
        ratio <= NOISE,
        `${titleOf(size)}: to ${phase}, Stet needs ${times(ratio)} what ProseMirror does (1)`,
      );
    }
  }
  const [few, many] = figures.slice(-2).map(({ peers }) => peers.get("stet"));
  for (const phase of ["add", "activate"] as const) {
    const ratio = costIn(many, phase) / costIn(few, phase);
    printFloor(
      ratio <= SAME,
      `to ${phase} one among 10,000 costs ${times(ratio)} one among 1,000 on the same words (${SAME})`,
    );
  }
}

function costIn(figures: PeerFigures | null | undefined, phase: Phase): number {
  return figures ? median(figures[phase]) : Number.POSITIVE_INFINITY;
}

function times(ratio: number): string {
  return Number.isFinite(ratio) ? `${ratio.toFixed(2)} ×` : "far more than";
}

function printFloor(holds: boolean, words: string): void {
  console.log(`${holds ? "pass" : "FAIL"}  ${words}`);
}

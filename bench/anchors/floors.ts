/** One thing that must hold. */
export type Floor = { what: string; holds: boolean; measured: string };

const shown = (value: number) => value.toFixed(2);

/** At least so much. */
export const atLeast = (what: string, value: number, floor: number): Floor => ({
  what: `${what} ≥ ${floor}`,
  holds: value >= floor,
  measured: shown(value),
});

/** At most so much. */
export const atMost = (what: string, value: number, ceiling: number): Floor => ({
  what: `${what} ≤ ${ceiling}`,
  holds: value <= ceiling,
  measured: shown(value),
});

/** Print each with what was measured. The process fails when one does not hold. */
export function printFloors(floors: readonly Floor[]): void {
  for (const { what, holds, measured } of floors)
    console.log(`${holds ? "holds" : "FAILS"}  ${what}: ${measured}`);
  const failed = floors.filter(({ holds }) => !holds).length;
  console.log(`${floors.length - failed} floors hold, ${failed} fail`);
  if (failed) process.exitCode = 1;
}

import { Worker } from "node:worker_threads";
import { cpuNow } from "../cpu-clock";

/** How each library is asked for the difference of two whole texts: parts with -1 old, 0 both, 1 new. */
const WORK = {
  "fast-diff": `require("fast-diff")(before, after)`,
  diff: `require("diff").diffWordsWithSpace(before, after)
    .map(({ value, added, removed }) => [added ? 1 : removed ? -1 : 0, value])`,
} as const;

const CHECK_EVERY = 50;

/**
 * The difference of two texts; `null` when the clock of `cpuNow()` passes `until` first. These libraries cannot be
 * stopped, a worker can.
 */
export function diffInWorker(
  library: keyof typeof WORK,
  before: string,
  after: string,
  until: number,
): Promise<[number, string][] | null> {
  const code = `const { parentPort, workerData: { before, after } } = require("node:worker_threads");
    parentPort.postMessage(${WORK[library]});`;
  const worker = new Worker(code, { eval: true, workerData: { before, after } });
  const answered = new Promise<[number, string][] | null>((resolve, reject) => {
    const clock = setInterval(() => cpuNow() > until && resolve(null), CHECK_EVERY);
    worker.once("exit", () => clearInterval(clock));
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  return answered.finally(() => worker.terminate());
}

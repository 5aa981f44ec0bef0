import { setTimeout as wait } from "node:timers/promises";
import type { EmbeddedPostgres } from "@/db/postgres/embedded-postgres";

const LOOK_EVERY = 1_000;
const AFTER_FAILURE = 15_000;

/** Starts the database again whenever it has ended by itself, until the answered function stops it for good. */
export function keepAlive(database: EmbeddedPostgres): () => Promise<void> {
  const asked = new AbortController();
  const watch = watchOver(database, asked.signal);
  return async () => {
    asked.abort();
    await watch;
    await database.stop();
  };
}

async function watchOver(database: EmbeddedPostgres, signal: AbortSignal): Promise<void> {
  let pause = LOOK_EVERY;
  while (await passes(pause, signal)) {
    try {
      await database.revive();
      pause = LOOK_EVERY;
    } catch (error) {
      console.error(`stet: the database has ended and does not start again: ${(error as Error).message}`);
      pause = AFTER_FAILURE;
    }
  }
}

/** True after `pause` milliseconds, false as soon as the signal comes. */
async function passes(pause: number, signal: AbortSignal): Promise<boolean> {
  return wait(pause, true, { signal }).catch(() => false);
}

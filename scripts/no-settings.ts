import { SETTING_NAMES } from "../lib/server/env";

/**
 * Every setting as if nobody had made it: those of whoever runs the tests, and of their `.env`, must not reach what is
 * tested. Left out of the environment they would be read from `.env` again.
 */
export const NO_SETTINGS: Record<string, string> = Object.fromEntries(
  SETTING_NAMES.map((name) => [name, ""]),
);

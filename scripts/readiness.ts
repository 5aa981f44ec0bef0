import type { Env } from "@/lib/server/env";
import type { Newsroom } from "./prepare-newsroom";

const SIGN_IN: Record<Newsroom, string> = {
  demo: "sign in with one click, or as editor@demo.stet with the password stet-demo",
  empty: "open it to make the first admin",
  inhabited: "sign in with your email address",
};

/** The one line that says Stet is up, where it is and how to get in. */
export function readiness(env: Env, port: number, newsroom: Newsroom): string {
  return `Stet is ready at ${addressOf(env, port)} - ${SIGN_IN[newsroom]}. Ctrl-C stops it.`;
}

/** Where people reach this Stet. */
export function addressOf(env: Env, port: number): string {
  return env.url ?? `http://${callable(env.host)}:${port}`;
}

/** A host as URLs want it: IPv6 in brackets, and for "every address" one that can be called. */
export function callable(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}

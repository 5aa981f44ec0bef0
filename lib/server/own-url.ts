import { env } from "./env";

/** The whole address of one of our own pages, for a link in an e-mail: never taken from what a request says. */
export function ownUrl(path: string): string {
  const { url, host, port } = env();
  return new URL(path, url ?? `http://${host}:${port}`).href;
}

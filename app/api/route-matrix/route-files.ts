import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

const METHODS = /^export (?:const|async function) (GET|POST|PUT|PATCH|DELETE)\b/gm;
const API = path.resolve(import.meta.dirname, "..");

/** Every route of the API as `METHOD /path`, with the file that answers it. Read from the files, so that none is forgotten. */
export function routesOfApi(): Map<string, string> {
  const routes = new Map<string, string>();
  const files = readdirSync(API, { recursive: true, encoding: "utf8" });
  for (const file of files.filter((one) => path.basename(one) === "route.ts")) {
    const address = `/api/${path.dirname(file)}`;
    for (const [, method] of readFileSync(path.join(API, file), "utf8").matchAll(METHODS))
      routes.set(`${method} ${address}`, path.join(API, file));
  }
  return routes;
}

/** The handler of a route. */
export async function handlerOf(route: string): Promise<Handler> {
  const [method = ""] = route.split(" ", 1);
  const file = routesOfApi().get(route);
  if (!file) throw new Error(`There is no route ${route}`);
  const found = ((await import(file)) as Record<string, Handler>)[method];
  if (!found) throw new Error(`${file} has no ${method}`);
  return found;
}

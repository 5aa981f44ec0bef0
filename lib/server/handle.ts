import { z } from "zod";
import { type Database, getDatabase } from "@/db/database";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { checkOrigin } from "./check-origin";
import { env } from "./env";
import { errorAnswer } from "./error-answer";
import { readJson } from "./read-json";
import { validate } from "./validate";
import { findViewerOfRequest } from "./viewer";

type Context = { params: Promise<Record<string, string | string[] | undefined>> };
type Handler = (request: Request, context: Context) => Promise<Response>;

/** What a handler reads. A name in `params` that ends in `Id` must be a UUID, in `Key` a key, any other a positive number. */
type Reads<Name extends string, Query extends z.ZodType, Body extends z.ZodType> = {
  params?: readonly Name[];
  query?: Query;
  body?: Body;
};

type Call<Name extends string, Query extends z.ZodType, Body extends z.ZodType> = {
  request: Request;
  database: Database;
  params: Record<Name, string>;
  query: z.output<Query>;
  body: z.output<Body>;
};

type Do<Asked> = (call: Asked) => Promise<Response>;

const Nothing = z.strictObject({});
const Absent = z.undefined();
type Nothing = typeof Nothing;
type Absent = typeof Absent;

/** As the keys of stages are. */
const Key = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
const PositiveNumber = z.string().regex(/^[1-9][0-9]{0,8}$/);

async function readParams<Name extends string>(
  names: readonly Name[],
  context: Context,
): Promise<Record<Name, string>> {
  const given = await context.params;
  const read = {} as Record<Name, string>;
  for (const name of names) {
    const form = name.endsWith("Id") ? z.uuid() : name.endsWith("Key") ? Key : PositiveNumber;
    const result = form.safeParse(given[name]);
    if (!result.success) throw new StetError("not_found", "There is nothing at this address.");
    read[name] = result.data.toLowerCase();
  }
  return read;
}

function readQuery<Query extends z.ZodType>(schema: Query, request: Request): z.output<Query> {
  const given = new URL(request.url).searchParams;
  const values: Record<string, string | string[]> = {};
  for (const key of new Set(given.keys())) {
    const all = given.getAll(key);
    values[key] = all.length > 1 ? all : (all[0] ?? "");
  }
  return validate(schema, values);
}

/** A handler anybody may call: parse, do, answer. Used by signing in and the first run only. */
export function handlePublic<
  const Name extends string = never,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Absent,
>(reads: Reads<Name, Query, Body>, run: Do<Call<Name, Query, Body>>): Handler {
  return (request, context) => respond(request, async () => run(await read(reads, request, context)));
}

/** A handler for members: parse, may I, do, answer. What the viewer may do, `db/` decides. */
export function handle<
  const Name extends string = never,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Absent,
>(reads: Reads<Name, Query, Body>, run: Do<Call<Name, Query, Body> & { viewer: Viewer }>): Handler {
  return (request, context) =>
    respond(request, async () => {
      const viewer = await requireViewer(request);
      return run({ ...(await read(reads, request, context)), viewer });
    });
}

/** What a page sends along: the id of the member it was opened by. */
const MEMBER_HEADER = "x-stet-member";

/**
 * The cookie is the browser's, the page is one member's: after somebody else signs in in another tab, what is
 * written here must not be saved in their name.
 */
async function requireViewer(request: Request): Promise<Viewer> {
  const viewer = await findViewerOfRequest(request);
  if (!viewer) throw new StetError("unauthenticated", "You are not signed in. Sign in, and go on from here.");
  const pageOf = request.headers.get(MEMBER_HEADER);
  if (pageOf !== null && pageOf !== viewer.memberId)
    throw new StetError("unauthenticated", `${viewer.name} is signed in now. Sign in as yourself again.`);
  return viewer;
}

async function respond(request: Request, run: () => Promise<Response>): Promise<Response> {
  try {
    checkOrigin(request, env().url);
    return await run();
  } catch (error) {
    return errorAnswer(error, request);
  }
}

async function read<Name extends string, Query extends z.ZodType, Body extends z.ZodType>(
  reads: Reads<Name, Query, Body>,
  request: Request,
  context: Context,
): Promise<Call<Name, Query, Body>> {
  const params = await readParams(reads.params ?? [], context);
  const query = readQuery(reads.query ?? Nothing, request) as z.output<Query>;
  const body = (reads.body ? validate(reads.body, await readJson(request)) : undefined) as z.output<Body>;
  return { request, database: getDatabase(), params, query, body };
}

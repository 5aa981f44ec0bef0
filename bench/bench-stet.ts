import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import startForStories from "@/scripts/e2e-server";

export type BenchMember = "copy" | "editor" | "chief";

/** A Stet of its own for a benchmark, as `npm start` runs it, with a copy editor and two editors signed in. */
export type BenchStet = {
  url: string;
  pool: pg.Pool;
  call(member: BenchMember, method: string, path: string, body?: unknown): Promise<Response>;
  stop(): Promise<void>;
};

const PASSWORD = "stet-demo";

/** Start it. Stop it at the end. */
export async function startBenchStet(): Promise<BenchStet> {
  const stop = await startForStories();
  const url = process.env.STET_E2E_URL ?? "";
  const pool = new pg.Pool({ connectionString: process.env.STET_E2E_DATABASE_URL, max: 40 });
  const cookies = {
    copy: await signIn(url, "copy"),
    editor: await signIn(url, "editor"),
    chief: await signIn(url, "chief"),
  };
  return {
    url,
    pool,
    call: (member, method, path, body) =>
      fetch(url + path, {
        method,
        headers: { cookie: cookies[member], origin: url, "content-type": "application/json" },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    stop: async () => {
      await pool.end();
      await stop();
    },
  };
}

async function signIn(url: string, member: BenchMember): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { origin: url, "content-type": "application/json" },
    body: JSON.stringify({ email: `${member}@demo.stet`, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`${member} could not sign in: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

const VOCABULARY =
  "the council said on Tuesday that work to replace main bearings would cost more than was planned because engineers found cracks in four of six and no diversion route had been agreed with ferry operators".split(
    " ",
  );

/** A body of so many words in paragraphs of fifty, no two alike. */
export function bodyOf(words: number): string {
  const paragraphs: string[] = [];
  for (let at = 0; at < words; at += 50) {
    const sentence = Array.from(
      { length: 48 },
      (_, k) => VOCABULARY[(at * 7 + k * (3 + (at % 11))) % VOCABULARY.length],
    );
    paragraphs.push(`Paragraph ${at / 50 + 1} ${sentence.join(" ")}.`);
  }
  return paragraphs.join("\n\n");
}

export type BenchArticle = { id: string; text: string };

/** Import an article of so many words through the API. */
export async function importArticle(stet: BenchStet, words: number): Promise<BenchArticle> {
  const answer = await stet.call("copy", "POST", "/api/articles", {
    id: uuidv7(),
    headline: `An article of ${words.toLocaleString("en")} words`,
    body: bodyOf(words),
    format: "text",
  });
  if (answer.status !== 201) throw new Error(`import: ${answer.status} ${await answer.text()}`);
  const { id } = (await answer.json()) as { id: string };
  const view = (await (await stet.call("copy", "GET", `/api/articles/${id}`)).json()) as {
    revision: { text: string };
  };
  return { id, text: view.revision.text };
}

/** The `at`th of `count` requests for annotations spread over a text, comments and corrections in turn. */
export function annotationRequest({ text }: BenchArticle, at: number, count: number) {
  const around = Math.floor((at / count) * (text.length - 40));
  const start = text.indexOf(" ", around) + 1;
  const end = text.indexOf(" ", start + 6);
  const target = { revision: 1, start, end, exact: text.slice(start, end) };
  return at % 2
    ? { id: uuidv7(), kind: "comment", target, body: "Who says so?" }
    : { id: uuidv7(), kind: "correction", target, replacement: `word ${at}`, reason: "The papers say so." };
}

/** Send requests with so many callers at once. Returns seconds. */
export async function runCallers(
  callers: number,
  count: number,
  one: (at: number) => Promise<void>,
): Promise<number> {
  const begun = performance.now();
  let next = 0;
  const caller = async () => {
    while (next < count) await one(next++);
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return (performance.now() - begun) / 1000;
}

/** Annotate an article through the API, eight callers at once. */
export async function annotate(stet: BenchStet, article: BenchArticle, count: number): Promise<void> {
  await runCallers(8, count, async (at) => {
    const request = annotationRequest(article, at, count);
    if (request.target.exact.includes("\n")) return;
    const answer = await stet.call("copy", "POST", `/api/articles/${article.id}/annotations`, request);
    if (answer.status !== 201) throw new Error(`annotate: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
  });
  // What autovacuum does within the minute: without it joins are planned for tables that were empty.
  await stet.pool.query("analyze");
}

export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

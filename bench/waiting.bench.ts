import { v7 as uuidv7 } from "uuid";
import { type BenchMember, type BenchStet, importArticle, median, startBenchStet } from "./bench-stet";

/**
 * What waits, and the first page of articles, for members who wrote in each of 200 articles in review, beside the same
 * for one who wrote in none and could give the same stage.
 */
const ARTICLES = 200;
const WORDS = 500;
const EDITS = 3;
const ROUNDS = 9;

const ask = async (stet: BenchStet, as: BenchMember, method: string, path: string, body?: unknown) => {
  const answer = await stet.call(as, method, path, body);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text;
};

/** The copy editor's article, in review, with direct edits by the editor. */
async function makeArticle(stet: BenchStet): Promise<void> {
  const { id, text } = await importArticle(stet, WORDS);
  const path = `/api/articles/${id}`;
  await ask(stet, "copy", "POST", `${path}/moves`, { move: "submit", from: "draft", revision: 1 });
  const [headline = "", ...paragraphs] = text.split("\n");
  for (let edit = 1; edit <= EDITS; edit++) {
    paragraphs[edit] = `${paragraphs[edit] ?? ""} Rewritten by the desk.`;
    const request = { headline, body: paragraphs.join("\n\n"), format: "text", reason: "New figures." };
    await ask(stet, "editor", "POST", `${path}/revisions`, { id: uuidv7(), baseRevision: edit, ...request });
  }
}

const WHO = [
  ["chief", "wrote nothing"],
  ["editor", "edited each"],
  ["copy", "is the author of each"],
] as const;

const stet = await startBenchStet();
try {
  for (let at = 0; at < ARTICLES; at++) await makeArticle(stet);
  await stet.pool.query("analyze");
  for (const path of ["/api/waiting?list=mine", "/api/articles"]) {
    const table: Record<string, Record<string, number>> = {};
    const times = WHO.map((): number[] => []);
    for (let round = 0; round < ROUNDS; round++)
      for (const [at, [member]] of WHO.entries()) {
        const begun = performance.now();
        await ask(stet, member, "GET", path);
        times[at]?.push(performance.now() - begun);
      }
    const beside = median(times[0] ?? []);
    for (const [at, [member, what]] of WHO.entries()) {
      const time = median(times[at] ?? []);
      table[`${member}, who ${what}`] = {
        "first ms": Math.round(times[at]?.[0] ?? 0),
        "median ms": Math.round(time),
        ratio: Number((time / beside).toFixed(1)),
      };
    }
    console.log(path);
    console.table(table);
  }
} finally {
  await stet.stop();
}

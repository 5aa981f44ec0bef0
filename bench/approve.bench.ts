import { annotate, importArticle, median, startBenchStet } from "./bench-stet";

/** Approving corrections on an article of 100,000 words with 10,000 annotations, beside one of 1,000 with 100. */
const ROUNDS = 12;
type Correction = { id: string; version: number; kind: string };

const stet = await startBenchStet();
try {
  const table: Record<string, Record<string, number>> = {};
  let small = 0;
  for (const [words, annotations] of [
    [1_000, 100],
    [100_000, 10_000],
  ] as const) {
    const article = await importArticle(stet, words);
    await annotate(stet, article, annotations);
    const view = (await (await stet.call("editor", "GET", `/api/articles/${article.id}`)).json()) as {
      annotations: Correction[];
    };
    const corrections = view.annotations.filter((one) => one.kind === "correction");
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const chosen = corrections[Math.floor(((round + 0.5) / ROUNDS) * corrections.length)] as Correction;
      const begun = performance.now();
      const answer = await stet.call("editor", "POST", `/api/corrections/${chosen.id}/decision`, {
        outcome: "approved",
        version: chosen.version,
      });
      if (answer.status !== 200 && answer.status !== 201)
        throw new Error(`${answer.status} ${await answer.text()}`);
      times.push(performance.now() - begun);
    }
    const time = median(times);
    small ||= time;
    table[`${words.toLocaleString("en")} words, ${annotations.toLocaleString("en")} annotations`] = {
      "median ms": Math.round(time),
      ratio: Number((time / small).toFixed(1)),
    };
  }
  console.table(table);
} finally {
  await stet.stop();
}

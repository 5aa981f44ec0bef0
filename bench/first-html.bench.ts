import { annotate, importArticle, median, startBenchStet } from "./bench-stet";

/** First HTML of the desk with 1,000 annotations on 10,000 words, beside the same page with none. */
const RUNS = 15;
const stet = await startBenchStet();
try {
  const bare = await importArticle(stet, 10_000);
  const annotated = await importArticle(stet, 10_000);
  await annotate(stet, annotated, 1_000);
  const measure = async (id: string) => {
    const answer = await stet.call("editor", "GET", `/articles/${id}`);
    const html = await answer.text();
    return { marks: html.split("data-annotation-ids").length - 1, bytes: html.length };
  };
  const times: Record<"bare" | "annotated", number[]> = { bare: [], annotated: [] };
  for (let run = 0; run < RUNS; run++)
    for (const [name, id] of [
      ["bare", bare.id],
      ["annotated", annotated.id],
    ] as const) {
      const begun = performance.now();
      await measure(id);
      times[name].push(performance.now() - begun);
    }
  const [none, thousand] = [median(times.bare), median(times.annotated)];
  const size = await measure(annotated.id);
  console.table({
    "no annotations": { "median ms": Math.round(none), ratio: 1 },
    "1,000 annotations": { "median ms": Math.round(thousand), ratio: Number((thousand / none).toFixed(2)) },
  });
  console.log(`${size.marks} marks in ${Math.round(size.bytes / 1024)} KiB of HTML`);
} finally {
  await stet.stop();
}

import { v7 as uuidv7 } from "uuid";
import { annotationRequest, importArticle, runCallers, startBenchStet } from "./bench-stet";

/**
 * Create-annotation requests a second at 1, 8 and 32 callers, through HTTP, session, checks, five tables and the
 * record, beside a bare INSERT of the annotation's own columns through `pg` on the same server.
 */
const COUNT = 400;
const stet = await startBenchStet();
try {
  const article = await importArticle(stet, 1_000);
  const { rows } = await stet.pool.query("select newsroom_id, created_by from article where id = $1", [
    article.id,
  ]);
  const [newsroom, member] = [rows[0].newsroom_id, rows[0].created_by];
  await stet.pool.query(
    "create table bare_annotation (newsroom_id uuid, id uuid, article_id uuid, kind text, author_id uuid, version int, created_at timestamptz, updated_at timestamptz, primary key (newsroom_id, id))",
  );
  const insert = async () => {
    await stet.pool.query("insert into bare_annotation values ($1, $2, $3, 'comment', $4, 1, now(), now())", [
      newsroom,
      uuidv7(),
      article.id,
      member,
    ]);
  };
  const request = async (at: number) => {
    const answer = await stet.call("copy", "POST", `/api/articles/${article.id}/annotations`, {
      ...annotationRequest(article, 1, 3),
      id: uuidv7(),
      kind: "comment",
      body: `Comment ${at}`,
    });
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
  };
  await runCallers(8, 50, request);
  const table: Record<string, Record<string, number>> = {};
  for (const callers of [1, 8, 32]) {
    const bare = COUNT / (await runCallers(callers, COUNT, insert));
    const ours = COUNT / (await runCallers(callers, COUNT, request));
    table[`${callers} callers`] = {
      "Stet / s": Math.round(ours),
      "bare INSERT / s": Math.round(bare),
      "bare : Stet": Number((bare / ours).toFixed(1)),
    };
  }
  console.table(table);
} finally {
  await stet.pool.query("drop table if exists bare_annotation");
  await stet.stop();
}

import { and, count, eq, inArray, isNull, min, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { quoted } from "@/domain/article/blockers";
import type { WaitingItem } from "@/domain/assignment/assignment";
import type { Viewer } from "@/domain/member/member";
import { mayInSomeState, UNDER_REVIEW } from "@/domain/permission/permissions";
import { anchorInForce } from "./anchor-in-force";
import { memberView } from "./annotation-views";
import type { Transaction } from "./database";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";
import { article } from "./schema/article";
import { articleStage } from "./schema/article-stage";
import { correction } from "./schema/correction";
import { event } from "./schema/event";
import { member } from "./schema/member";
import { urgentPublication } from "./schema/urgent-publication";
import { backReadProblem } from "./urgent-publications";
import { isPublic } from "./visibility";

type Lists = { mine: WaitingItem[]; others: WaitingItem[] };

const mover = alias(member, "mover");

/** Articles sent back: to the viewer, and by the viewer to others. */
export async function requestedChanges(transaction: Transaction, viewer: Viewer): Promise<Lists> {
  const newest = sql`(select e.id from ${event} e where e.newsroom_id = ${article.newsroomId}
    and e.article_id = ${article.id} and e.type = 'article.moved' order by e.created_at desc, e.id desc limit 1)`;
  const rows = await transaction
    .select({ article, author: member, mover, event })
    .from(article)
    .innerJoin(member, and(eq(member.newsroomId, article.newsroomId), eq(member.id, article.createdBy)))
    .innerJoin(event, and(eq(event.newsroomId, article.newsroomId), eq(event.id, newest)))
    .innerJoin(mover, and(eq(mover.newsroomId, event.newsroomId), eq(mover.id, event.memberId)))
    .where(and(eq(article.newsroomId, viewer.newsroomId), eq(article.state, "changes_requested")));
  const lists: Lists = { mine: [], others: [] };
  for (const row of rows) {
    const { reason } = row.event.data;
    const item = {
      ...itemOf(row.article, row.event.createdAt),
      id: `changes:${row.article.id}`,
      why: "changes_requested",
      sentence: "Make the changes that were requested",
      ...(typeof reason === "string" && { note: reason }),
    } as const;
    if (row.author.id === viewer.memberId) lists.mine.push({ ...item, member: memberView(row.mover) });
    else if (row.mover.id === viewer.memberId) lists.others.push({ ...item, member: memberView(row.author) });
  }
  return lists;
}

function itemOf({ id, headline, state }: typeof article.$inferSelect, since: Date) {
  return { article: { id, headline, state }, since: since.toISOString(), href: `/articles/${id}` };
}

/**
 * Readings owed after an urgent publication: of editors and of those whose role gives a stage it went out without;
 * others' when the viewer published it.
 */
export async function owedBackReads(transaction: Transaction, viewer: Viewer): Promise<Lists> {
  const rolesOfMissing = sql<
    string[] | null
  >`(select array_agg(role) from ${articleStage} s, unnest(s.roles) role
    where s.newsroom_id = ${article.newsroomId} and s.article_id = ${article.id}
    and s.name = any(${urgentPublication.missing}))`;
  const rows = await transaction
    .select({ article, urgent: urgentPublication, member, roles: rolesOfMissing })
    .from(urgentPublication)
    .innerJoin(
      article,
      and(eq(article.newsroomId, urgentPublication.newsroomId), eq(article.id, urgentPublication.articleId)),
    )
    .innerJoin(
      member,
      and(eq(member.newsroomId, urgentPublication.newsroomId), eq(member.id, urgentPublication.memberId)),
    )
    .where(
      and(
        eq(urgentPublication.newsroomId, viewer.newsroomId),
        isNull(urgentPublication.backReadAt),
        eq(article.state, "published"),
      ),
    );
  const lists: Lists = { mine: [], others: [] };
  for (const { article: of, urgent, member: publisher, roles } of rows) {
    const item = {
      ...itemOf(of, urgent.createdAt),
      id: `back_read:${of.id}`,
      why: "back_read",
      sentence: `Read it back: it went out without ${new Intl.ListFormat("en-GB").format(urgent.missing)}`,
    } as const;
    const isEditor = mayInSomeState("article.publish", { role: viewer.role, own: false });
    const concerns = isEditor || (roles ?? []).includes(viewer.role);
    const problem = backReadProblem(viewer, { publishedBy: publisher.id, authorId: of.createdBy });
    if (publisher.id === viewer.memberId) lists.others.push(item);
    else if (concerns && !problem) lists.mine.push({ ...item, member: memberView(publisher) });
  }
  return lists;
}

/** Open corrections: others', in articles the viewer has had a part in, for the viewer to decide on; and their own. */
export async function openCorrections(transaction: Transaction, viewer: Viewer): Promise<Lists> {
  const lists: Lists = { mine: [], others: [] };
  if (mayInSomeState("correction.decide", { role: viewer.role, own: false }))
    lists.mine = await correctionsOf(
      transaction,
      viewer,
      "a",
      and(ne(annotation.authorId, viewer.memberId), hasPart(viewer)),
    );
  const own = eq(annotation.authorId, viewer.memberId);
  lists.others = await correctionsOf(transaction, viewer, "your", own);
  return lists;
}

/** Whoever has done anything in an article is waited for by what happens in it next. */
function hasPart({ memberId }: Viewer): SQL {
  return sql`exists (select 1 from ${event} e where e.newsroom_id = ${article.newsroomId}
    and e.article_id = ${article.id} and e.member_id = ${memberId})`;
}

async function correctionsOf(
  transaction: Transaction,
  viewer: Viewer,
  whose: "a" | "your",
  which: SQL | undefined,
): Promise<WaitingItem[]> {
  const rows = await transaction
    .select({
      id: article.id,
      headline: article.headline,
      state: article.state,
      open: count(),
      since: min(annotation.createdAt),
      // Named where there is but one.
      exact: min(anchor.exact),
      // Ids are made in the order of time.
      first: sql<string>`min(${annotation.id}::text)`,
    })
    .from(correction)
    .innerJoin(
      annotation,
      and(eq(annotation.newsroomId, correction.newsroomId), eq(annotation.id, correction.id)),
    )
    .innerJoin(
      article,
      and(eq(article.newsroomId, correction.newsroomId), eq(article.id, correction.articleId)),
    )
    .innerJoin(anchor, anchorInForce(annotation))
    .where(
      and(
        eq(correction.newsroomId, viewer.newsroomId),
        eq(correction.state, "open"),
        isNull(annotation.deletedAt),
        isPublic(),
        inArray(article.state, [...UNDER_REVIEW]),
        which,
      ),
    )
    .groupBy(article.newsroomId, article.id, article.headline, article.state);
  return rows.map(({ open, since, first, exact, ...of }) => ({
    id: `decision:${of.id}`,
    why: "decision",
    article: of,
    sentence: decideSentence(whose, open, exact ?? ""),
    since: (since ?? new Date(0)).toISOString(),
    href: `/articles/${of.id}#annotation-${first}`,
  }));
}

function decideSentence(whose: "a" | "your", open: number, exact: string): string {
  if (open === 1) return `Decide on ${whose} correction of ${quoted(exact)}`;
  return `Decide on ${whose === "your" ? "your " : ""}${open} corrections`;
}

import { and, count, eq, inArray, sql } from "drizzle-orm";
import type { Waiting, WaitingItem, WaitingList } from "@/domain/assignment/assignment";
import { inWaitingOrder } from "@/domain/assignment/waiting-order";
import type { Viewer } from "@/domain/member/member";
import { debtColumns } from "./article-debts";
import { type Database, SNAPSHOT, type Transaction } from "./database";
import { article } from "./schema/article";
import { openCorrections, owedBackReads, requestedChanges } from "./waiting-articles";
import { waitingAssignments } from "./waiting-assignments";
import { waitingReadings } from "./waiting-readings";
import { type StageInReview, stagesInReview, withNeedsAnother } from "./waiting-stages";

/**
 * What waits for the viewer (`mine`), or what the viewer waits for (`others`): in the order of `inWaitingOrder`.
 * The counts are of both lists, and of all articles of the newsroom.
 */
export async function listWaiting(database: Database, viewer: Viewer, list: WaitingList): Promise<Waiting> {
  return database.transaction(async (transaction) => {
    const lists = await readLists(transaction, viewer);
    const [all] = await transaction
      .select({ articles: count() })
      .from(article)
      .where(eq(article.newsroomId, viewer.newsroomId));
    return {
      items: inWaitingOrder(lists[list]),
      counts: { mine: lists.mine.length, others: lists.others.length, everything: all?.articles ?? 0 },
    };
  }, SNAPSHOT);
}

async function readLists(
  transaction: Transaction,
  viewer: Viewer,
): Promise<Record<WaitingList, WaitingItem[]>> {
  const stages = await withNeedsAnother(transaction, viewer, await stagesInReview(transaction, viewer));
  const mine = await waitingAssignments(transaction, viewer, "mine", stages);
  const others = await waitingAssignments(transaction, viewer, "others", stages);
  const found = [
    waitingReadings(viewer, stages, await unsettled(transaction, viewer, stages)),
    await requestedChanges(transaction, viewer),
    await owedBackReads(transaction, viewer),
    await openCorrections(transaction, viewer),
  ];
  for (const one of found) {
    mine.push(...one.mine);
    others.push(...one.others);
  }
  return { mine, others };
}

/** Of the articles of these stages those that owe something besides, by id. */
async function unsettled(
  transaction: Transaction,
  viewer: Viewer,
  stages: readonly StageInReview[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(stages.map(({ article }) => article.id))];
  if (ids.length === 0) return new Set();
  const { openCorrections, openThreads, detached } = debtColumns;
  const rows = await transaction
    .select({ id: article.id })
    .from(article)
    .where(
      and(
        eq(article.newsroomId, viewer.newsroomId),
        inArray(article.id, ids),
        sql`${openCorrections} + ${openThreads} + ${detached} > 0`,
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

import { count, eq } from "drizzle-orm";
import type { Waiting, WaitingItem, WaitingList } from "@/domain/assignment/assignment";
import { inWaitingOrder } from "@/domain/assignment/waiting-order";
import type { Viewer } from "@/domain/member/member";
import { type Database, SNAPSHOT, type Transaction } from "./database";
import { article } from "./schema/article";
import { openCorrections, owedBackReads, requestedChanges } from "./waiting-articles";
import { waitingAssignments } from "./waiting-assignments";
import { waitingReadings } from "./waiting-readings";
import { stagesInReview } from "./waiting-stages";

/**
 * What waits for the viewer (`mine`), or what the viewer waits for (`others`): what is due first, then the oldest.
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
  const mine = await waitingAssignments(transaction, viewer, "mine");
  const others = await waitingAssignments(transaction, viewer, "others");
  const found = [
    waitingReadings(viewer, await stagesInReview(transaction, viewer)),
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

import type { WaitingItem } from "@/domain/assignment/assignment";
import type { Viewer } from "@/domain/member/member";
import { isPermitted } from "@/domain/permission/permissions";
import type { StageInReview } from "./waiting-stages";

/**
 * What articles in review wait for, of the viewer and of others: stages that are stale or missing, then an approval.
 * @param unsettled the articles that owe something besides their stages, by id.
 */
export function waitingReadings(
  viewer: Viewer,
  stages: readonly StageInReview[],
  unsettled: ReadonlySet<string>,
): { mine: WaitingItem[]; others: WaitingItem[] } {
  const mine: WaitingItem[] = [];
  const others: WaitingItem[] = [];
  for (const one of stages) {
    const item = staleItem(viewer, one) ?? missingItem(viewer, one);
    if (item) mine.push(item);
  }
  for (const ofOne of byArticle(stages)) {
    const isSettled = ofOne.every(({ article }) => !unsettled.has(article.id));
    const ready = isSettled && readyItem(viewer, ofOne);
    if (ready) mine.push(ready);
    const own = ownItem(viewer, ofOne, isSettled);
    if (own) others.push(own);
  }
  return { mine, others };
}

function byArticle(stages: readonly StageInReview[]): StageInReview[][] {
  const groups = new Map<string, StageInReview[]>();
  for (const one of stages) groups.set(one.article.id, [...(groups.get(one.article.id) ?? []), one]);
  return [...groups.values()];
}

function itemOf({ article, since }: StageInReview) {
  const { id, headline, state } = article;
  return { article: { id, headline, state }, since: since.toISOString(), href: `/articles/${id}` };
}

/** A stage the viewer may give: the article is another's, their role gives it, and it does not wait for another. */
function mayGive({ memberId, role }: Viewer, { article, roles, needsAnother }: StageInReview): boolean {
  return article.authorId !== memberId && roles.includes(role) && !needsAnother;
}

function staleItem(viewer: Viewer, one: StageInReview): WaitingItem | undefined {
  const { article, key, name, isGiven, approvedByMe, amIAsked } = one;
  if (isGiven || approvedByMe === null || amIAsked || !mayGive(viewer, one)) return undefined;
  return {
    ...itemOf(one),
    id: `stale:${article.id}:${key}`,
    why: "stale_approval",
    sentence: `Read it again for ${name}: the text has changed since you approved it`,
    href: `/articles/${article.id}/compare?from=${approvedByMe}&to=${article.headRevision}`,
  };
}

function missingItem(viewer: Viewer, one: StageInReview): WaitingItem | undefined {
  const { article, key, name, isGiven, blocks, isAnybodyAsked } = one;
  const isOpen = article.state === "in_review" && blocks && !isGiven && !isAnybodyAsked;
  if (!isOpen || !mayGive(viewer, one)) return undefined;
  return {
    ...itemOf(one),
    id: `stage:${article.id}:${key}`,
    why: "in_review",
    sentence: `Give the stage ${name}: nobody in particular is asked for it`,
  };
}

function readyItem(viewer: Viewer, stages: readonly StageInReview[]): WaitingItem | undefined {
  const [first] = stages;
  if (!first || missingOf(stages).length > 0) return undefined;
  const own = first.article.authorId === viewer.memberId;
  if (!isPermitted("article.approve", { role: viewer.role, own, state: first.article.state }))
    return undefined;
  return {
    ...itemOf(first),
    id: `ready:${first.article.id}`,
    why: "ready",
    sentence: "Approve it: every stage that it waited for is given",
  };
}

/** The viewer's own article in review: what it waits for. */
function ownItem(
  viewer: Viewer,
  stages: readonly StageInReview[],
  isSettled: boolean,
): WaitingItem | undefined {
  const [first] = stages;
  if (!first || first.article.authorId !== viewer.memberId || first.article.state !== "in_review")
    return undefined;
  const missing = missingOf(stages);
  return {
    ...itemOf(first),
    id: `review:${first.article.id}`,
    why: "in_review",
    sentence: ownSentence(missing, isSettled),
  };
}

function ownSentence(missing: readonly string[], isSettled: boolean): string {
  if (missing.length > 0) return `Give ${new Intl.ListFormat("en-GB").format(missing)}`;
  return isSettled
    ? "Approve it: every stage that it waited for is given"
    : "Settle what is open in it: every stage that it waited for is given";
}

function missingOf(stages: readonly StageInReview[]): string[] {
  return stages.filter(({ blocks, isGiven }) => blocks && !isGiven).map(({ name }) => name);
}

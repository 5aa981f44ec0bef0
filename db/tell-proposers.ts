import { and, eq, inArray } from "drizzle-orm";
import type { Viewer } from "@/domain/member/member";
import { shortened } from "@/domain/text/shortened";
import { anchorInForce } from "./anchor-in-force";
import type { Transaction } from "./database";
import { notify } from "./notifications";
import { anchor } from "./schema/anchor";
import { correction } from "./schema/correction";

/** What became of corrections, as the one who proposed them reads it after the name of whoever decided. */
const WORDS = {
  approved: { one: "approved your", many: "approved", reason: "" },
  declined: { one: "declined your", many: "declined", reason: ": " },
  reopened: { one: "took back the decision on your", many: "took back the decision on", reason: ": " },
  superseded: {
    one: "approved another correction of the same words, which supersedes your",
    many: "approved other corrections of the same words, which supersede",
    reason: "",
  },
} as const;

type Decided = { articleId: string; what: keyof typeof WORDS; ids: string[]; reason?: string };

/** Tell those who proposed corrections what became of them: each once, however many of theirs it are. */
export async function tellProposers(
  transaction: Transaction,
  viewer: Viewer,
  { articleId, what, ids, reason }: Decided,
): Promise<void> {
  if (ids.length === 0) return;
  const words = WORDS[what];
  const why = reason && words.reason ? `${words.reason}${shortened(reason, 300)}` : "";
  for (const [memberId, [first, ...more]] of await byProposer(transaction, viewer, ids)) {
    if (!first) continue;
    const told = { memberId, type: "decision", articleId } as const;
    const sentence =
      more.length > 0
        ? `${words.many} ${more.length + 1} of your corrections${why}`
        : `${words.one} ${changeInWords(first)}${why}`;
    await notify(transaction, viewer, {
      ...told,
      ...(more.length === 0 && { annotationId: first.id }),
      sentence,
    });
  }
}

type Proposed = { id: string; authorId: string; exact: string; replacement: string };

async function byProposer(
  transaction: Transaction,
  viewer: Viewer,
  ids: string[],
): Promise<Map<string, Proposed[]>> {
  const rows = await transaction
    .select({
      id: correction.id,
      authorId: correction.authorId,
      exact: anchor.exact,
      replacement: correction.replacement,
    })
    .from(correction)
    .innerJoin(anchor, anchorInForce(correction))
    .where(and(eq(correction.newsroomId, viewer.newsroomId), inArray(correction.id, ids)));
  const proposers = new Map<string, Proposed[]>();
  for (const row of rows) proposers.set(row.authorId, [...(proposers.get(row.authorId) ?? []), row]);
  return proposers;
}

function changeInWords({ exact, replacement }: Proposed): string {
  if (!exact) return `insertion of “${shortened(replacement, 120)}”`;
  if (!replacement) return `deletion of “${shortened(exact, 120)}”`;
  return `correction of “${shortened(exact, 120)}” to “${shortened(replacement, 120)}”`;
}

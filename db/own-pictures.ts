import { holdsPicture, picturesOf, writtenPictures } from "@/domain/stage/own-pictures";
import { type Covering, type WrittenRevision, writerOf } from "@/domain/stage/own-words";
import type { OwnWords } from "@/domain/stage/stage";
import type { Transaction } from "./database";
import { loadDocument } from "./revision-log";

/** A revision, and the hash of what its pictures show and say; `null` where none was made. */
export type PicturedRevision = WrittenRevision & { pictures: string | null };

type Of = { newsroomId: string; articleId: string; head: number };

/**
 * The pictures of the newest text that a member put there or described, and that no second member has approved, as
 * words: the description, where its caption stands. Only texts whose pictures differ from those before are read.
 */
export async function ownPictures(
  transaction: Transaction,
  { newsroomId, articleId, head }: Of,
  memberId: string,
  revisions: readonly PicturedRevision[],
  approvals: readonly Covering[],
): Promise<OwnWords[]> {
  const load = (number: number) => loadDocument(transaction, newsroomId, articleId, number);
  const own: OwnWords[] = [];
  for (const [at, revision] of revisions.entries()) {
    const before = revisions[at - 1];
    if (!before || writerOf(revision) !== memberId || before.pictures === revision.pictures) continue;
    const { number } = revision;
    const written = writtenPictures((await load(before.number)).document, (await load(number)).document);
    const { document, index } = await load(head);
    for (const picture of written) {
      const standing = picturesOf(document).find(
        ({ src, alt }) => src === picture.src && alt === picture.alt,
      );
      const block = standing && index.byId.get(standing.block);
      if (!block || (await isSeconded(number, picture))) continue;
      own.push({ revision: number, start: block.start, end: block.end, exact: picture.alt || "A picture" });
    }
  }
  return own;

  async function isSeconded(number: number, picture: { src: string; alt: string }): Promise<boolean> {
    for (const one of approvals)
      if (
        one.memberId !== memberId &&
        one.revision >= number &&
        one.covers.includes("pictures") &&
        holdsPicture((await load(one.revision)).document, picture)
      )
        return true;
    return false;
  }
}

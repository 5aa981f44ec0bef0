import type { IndexedDocument } from "@/domain/document/index-document";
import { holdsPicture, type Picture, picturesOf } from "@/domain/stage/own-pictures";
import { type Covering, type WrittenRevision, writerOf } from "@/domain/stage/own-words";
import type { OwnWords } from "@/domain/stage/stage";

/** A revision, the one it restores, and the hash of what its pictures show and say; `null` where none was made. */
export type PicturedRevision = WrittenRevision & { restores?: number; pictures: string | null };

/** The text of each revision. */
type Load = (revision: number) => Promise<IndexedDocument>;

/**
 * The pictures of the newest text that a member put there or described, and that no second member has approved, as
 * words: the description, where its caption stands. Only texts whose pictures differ from those before are read.
 * @param revisions all of them, by number; the last is the newest text.
 */
export async function ownPictures(
  load: Load,
  memberId: string,
  revisions: readonly PicturedRevision[],
  approvals: readonly Covering[],
): Promise<OwnWords[]> {
  if (!revisions.some((one) => writerOf(one) === memberId && mayDiffer(revisions, one.number))) return [];
  const { document, index } = await load(revisions.length);
  const own: OwnWords[] = [];
  for (const picture of picturesOf(document)) {
    const putBy = await findPutting(load, revisions, picture);
    const block = index.byId.get(picture.block);
    if (!block || !putBy || writerOf(putBy) !== memberId) continue;
    if (await isSeconded(load, memberId, putBy.number, picture, approvals)) continue;
    const { start, end } = block;
    own.push({ revision: putBy.number, start, end, exact: picture.alt || "A picture" });
  }
  return own;
}

/** Whether the pictures of a revision are others than those of the one before it, as far as their hashes tell. */
function mayDiffer(revisions: readonly PicturedRevision[], number: number): boolean {
  const before = revisions[number - 2];
  const now = revisions[number - 1];
  return before !== undefined && (before.pictures === null || before.pictures !== now?.pictures);
}

/**
 * The revision that put a picture of the newest text there; none where it came with the first. Like words, it is whose
 * hand it came from last: taken out and put in again it is the second one's, brought back by a restoration or an undo
 * it is whose it was.
 */
async function findPutting(
  load: Load,
  revisions: readonly PicturedRevision[],
  picture: Picture,
  from = revisions.length,
): Promise<PicturedRevision | undefined> {
  const isIn = async (number: number) => holdsPicture((await load(number)).document, picture);
  for (let number = from; number > 1; number--) {
    const revision = revisions[number - 1];
    if (revision?.restores !== undefined) return findPutting(load, revisions, picture, revision.restores);
    if (!mayDiffer(revisions, number) || (await isIn(number - 1))) continue;
    if (revision?.reason !== "undo") return revision;
    let stood = number - 2;
    while (stood > 0 && !(await isIn(stood))) stood--;
    return findPutting(load, revisions, picture, stood);
  }
  return undefined;
}

async function isSeconded(
  load: Load,
  memberId: string,
  since: number,
  picture: Picture,
  approvals: readonly Covering[],
): Promise<boolean> {
  for (const one of approvals)
    if (
      one.memberId !== memberId &&
      one.revision >= since &&
      one.covers.includes("pictures") &&
      holdsPicture((await load(one.revision)).document, picture)
    )
      return true;
  return false;
}

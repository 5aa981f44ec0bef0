import { and, eq } from "drizzle-orm";
import type { Mapping } from "prosemirror-transform";
import { assertSound } from "@/domain/document/assert-sound";
import { repairBlockIds } from "@/domain/document/block-ids";
import type { DocumentJson } from "@/domain/document/document-json";
import { indexDocument } from "@/domain/document/index-document";
import { documentJson, parseDocument } from "@/domain/document/schema";
import { indexText } from "@/domain/document/text-index";
import type { Viewer } from "@/domain/member/member";
import { changeOfEdit, readSteps } from "@/domain/revision/change-of-edit";
import { changeTo } from "@/domain/revision/change-to";
import type { RestoreRevision, SaveDocument, SavedRevision, SaveEdit } from "@/domain/revision/new-revision";
import { editOf, rebaseSteps } from "@/domain/revision/rebase-steps";
import { countStates } from "./anchor-counts";
import { appendChange, type Made } from "./append-change";
import { assertMayEdit } from "./assert-may-edit";
import { assertNewest, noSuchRevision, staleBase } from "./base-revision";
import type { Database, Transaction } from "./database";
import { forgetDraft } from "./edit-drafts";
import { type LockedArticle, lockArticle } from "./lock-article";
import { loadDocument, loadHead, loadLog, newBlockId } from "./revision-log";
import { readRevision } from "./revisions";
import { revision } from "./schema/revision";

/** What every request for a new revision says: its own id, what it was made on, and why. */
type Request = { id: string; baseRevision: number; reason: string };

/** What came of a request, and whether it was this one that made the revision. */
type Saved = { saved: SavedRevision; created: boolean };

/** A new text for an article: its document, and whether it came without formatting. */
export type NewText = Request & { document: DocumentJson; isPlain: boolean };

/**
 * Save a whole new text as the next revision. Text that is the same makes none.
 * @throws StetError `not_found`; `forbidden`; `stale` with the newest revision when it is not `baseRevision`;
 * `invalid` when the document is not one of the schema.
 */
export function saveText(
  database: Database,
  viewer: Viewer,
  articleId: string,
  request: NewText,
): Promise<Saved> {
  return save(database, viewer, articleId, request, async (transaction, locked) => {
    await assertNewest(transaction, viewer, locked, request.baseRevision);
    const head = await loadHead(transaction, viewer, locked);
    const change = changeTo(head, request.document, { newId: newBlockId, isPlain: request.isPlain });
    return { change, reason: "import", event: "revision.imported" };
  });
}

/**
 * Save an editor's steps as the next revision. Steps made on an older revision are brought together with what came
 * since, where nobody else touched the same words.
 * @throws StetError `not_found`; `forbidden`; `stale` with the newest revision where that cannot be done; `invalid`
 * when the steps are not of the schema or do not apply to `baseRevision`.
 */
export function saveEdit(
  database: Database,
  viewer: Viewer,
  articleId: string,
  request: SaveEdit,
): Promise<Saved> {
  return save(database, viewer, articleId, request, async (transaction, locked) => {
    const { baseRevision } = request;
    if (baseRevision > locked.headRevision) throw noSuchRevision();
    const head = await loadHead(transaction, viewer, locked);
    const base = await loadDocument(transaction, viewer.newsroomId, articleId, baseRevision);
    const edit = editOf(base.document, readSteps(request.steps));
    const rebased =
      baseRevision === locked.headRevision
        ? edit
        : rebaseSteps(edit, await mappingSince(transaction, viewer, locked, baseRevision), head.document);
    if (!rebased) throw await staleBase(transaction, viewer, locked);
    repairBlockIds(rebased, head.document, new Set(), newBlockId);
    return {
      change: changeOfEdit(head, rebased),
      reason: "edit",
      event: "revision.edited",
      ...(baseRevision < locked.headRevision && { rebasedOver: locked.headRevision - baseRevision }),
    };
  });
}

/** What others have done to the text since a revision. */
async function mappingSince(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  baseRevision: number,
): Promise<Mapping> {
  const log = await loadLog(transaction, viewer.newsroomId, locked.id);
  return log.mapping(baseRevision, locked.headRevision);
}

/**
 * Save a whole document as the next revision: how a member settles an edit that could not be brought together.
 * @throws StetError as `saveText`.
 */
export function saveDocument(
  database: Database,
  viewer: Viewer,
  articleId: string,
  request: SaveDocument,
): Promise<Saved> {
  return save(database, viewer, articleId, request, async (transaction, locked) => {
    await assertNewest(transaction, viewer, locked, request.baseRevision);
    const head = await loadHead(transaction, viewer, locked);
    const document = documentJson(parseDocument(request.document));
    // Before the two texts are aligned: one that is far too long would hold everybody up.
    assertSound(document, indexText(document));
    return {
      change: changeTo(head, document, { newId: newBlockId }),
      reason: "edit",
      event: "revision.edited",
    };
  });
}

/**
 * Make an earlier revision's text the newest again. Annotations whose words come back stand on them again.
 * @throws StetError `not_found`; `forbidden`; `stale` with the newest revision when it is not `baseRevision`.
 */
export function restoreRevision(
  database: Database,
  viewer: Viewer,
  articleId: string,
  request: RestoreRevision,
): Promise<Saved> {
  return save(database, viewer, articleId, request, async (transaction, locked) => {
    await assertNewest(transaction, viewer, locked, request.baseRevision);
    const { newsroomId } = viewer;
    const head = await loadHead(transaction, viewer, locked);
    const former = await loadDocument(transaction, newsroomId, articleId, request.restore);
    const change = changeTo(head, documentJson(former.document), { newId: newBlockId, keepIds: true });
    return { change, reason: "restore", event: "revision.restored", restores: request.restore };
  });
}

/** What every way to a new revision shares: lock, right, the same request once, save, bring the anchors along, record. */
function save(
  database: Database,
  viewer: Viewer,
  articleId: string,
  request: Request,
  make: (transaction: Transaction, locked: LockedArticle) => Promise<Made & { rebasedOver?: number }>,
): Promise<Saved> {
  return database.transaction(async (transaction) => {
    const locked = await lockArticle(transaction, viewer, articleId, "no key update");
    await assertMayEdit(transaction, viewer, locked);
    const earlier = await revisionOfRequest(transaction, viewer, articleId, request.id);
    const answer = async (number: number, created: boolean, rest?: Partial<SavedRevision>) => ({
      created,
      saved: {
        revision: await readRevision(transaction, viewer, articleId, number),
        changed: created || earlier !== null,
        counts: await countStates(transaction, viewer, articleId, "viewer"),
        ...rest,
      },
    });
    if (earlier !== null) return answer(earlier, false);
    const { rebasedOver, ...made } = await make(transaction, locked);
    if (made.reason === "edit") await forgetDraft(transaction, viewer, articleId);
    const { document, steps } = made.change;
    if (steps.length === 0) return answer(locked.headRevision, false);
    assertSound(documentJson(document), indexDocument(document));
    const number = await appendChange(transaction, viewer, locked, request, made);
    return answer(number, true, rebasedOver ? { rebasedOver } : undefined);
  });
}

async function revisionOfRequest(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  requestId: string,
): Promise<number | null> {
  const [row] = await transaction
    .select({ number: revision.number })
    .from(revision)
    .where(
      and(
        eq(revision.newsroomId, viewer.newsroomId),
        eq(revision.articleId, articleId),
        eq(revision.requestId, requestId),
      ),
    );
  return row?.number ?? null;
}

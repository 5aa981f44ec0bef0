import { isHistoryTransaction } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import type { Step } from "prosemirror-transform";
import type { TextIndex } from "@/domain/document/text-index";
import type { Highlight } from "../highlight";
import {
  appendStep,
  type Checkpoint,
  type EditLog,
  emptyLog,
  findCheckpoint,
  isToldFor,
  retold,
  untold,
} from "./edit-log";
import { type Places, placesAtBase } from "./tracked-places";

/** What editing has done so far, and where that has brought the highlights of the base. */
type Tracking = {
  base: Node;
  highlights: readonly Highlight[];
  atBase: Places;
  log: EditLog;
  checkpoints: readonly Checkpoint[];
  changedAt: number;
};

const key = new PluginKey<Tracking>("tracking");
const CHECKPOINTS_AT_MOST = 1_000;
/** As many of the newest say where every highlight stood; of an older one that is found out when it is come back to. */
const TOLD_AT_MOST = 20;
/** Undo takes back what was typed within half a second as one; see `history()`. */
const PAUSE_MS = 400;

export function trackingPlugin(index: TextIndex, highlights: readonly Highlight[]): Plugin<Tracking> {
  return new Plugin<Tracking>({
    key,
    state: {
      init: (_, state) => {
        const atBase = placesAtBase(index, highlights);
        const log = emptyLog(atBase);
        return {
          base: state.doc,
          highlights,
          atBase,
          log,
          checkpoints: [{ document: state.doc, log }],
          changedAt: 0,
        };
      },
      apply(transaction, tracking) {
        const given = transaction.getMeta(key) as readonly Highlight[] | undefined;
        const now = given ? withHighlights(tracking, index, given) : tracking;
        return transaction.docChanged ? afterChange(now, transaction) : now;
      },
    },
  });
}

/** The highlights of the base are others now: annotations were made, changed or deleted meanwhile. */
export function setHighlights(transaction: Transaction, highlights: readonly Highlight[]): Transaction {
  return transaction.setMeta(key, highlights);
}

export function trackingOf(state: EditorState): Tracking {
  const tracking = key.getState(state);
  if (!tracking) throw new Error("The editor does not track its highlights");
  return tracking;
}

/** The change from the base to what stands now. */
export function stepsOf(state: EditorState): readonly Step[] {
  return trackingOf(state).log.steps;
}

function withHighlights(tracking: Tracking, index: TextIndex, highlights: readonly Highlight[]): Tracking {
  const atBase = placesAtBase(index, highlights);
  const checkpoints = tracking.checkpoints.map(({ document, log }) => ({ document, log: untold(log) }));
  return { ...tracking, highlights, atBase, log: retold(tracking.log, atBase), checkpoints };
}

function afterChange(tracking: Tracking, transaction: Transaction): Tracking {
  const undone = isHistoryTransaction(transaction) ? takenBack(tracking, transaction) : null;
  if (undone) return undone;
  const log = transaction.steps.reduce(appendStep, tracking.log);
  const isNew =
    log.steps.length !== tracking.log.steps.length || transaction.time - tracking.changedAt > PAUSE_MS;
  const checkpoint = { document: transaction.doc, log };
  const kept = isNew ? tracking.checkpoints : tracking.checkpoints.slice(0, -1);
  const checkpoints = withOldUntold([...kept.slice(-CHECKPOINTS_AT_MOST), checkpoint]);
  return { ...tracking, log, checkpoints, changedAt: transaction.time };
}

/** One more has become old: only what is come back to often keeps its places. */
function withOldUntold(checkpoints: readonly Checkpoint[]): readonly Checkpoint[] {
  const at = checkpoints.length - 1 - TOLD_AT_MOST;
  const old = checkpoints[at];
  return old ? checkpoints.with(at, { ...old, log: untold(old.log) }) : checkpoints;
}

/** Undone words are as if they had never been typed, and what was deleted and is back stands where it stood. */
function takenBack(tracking: Tracking, transaction: Transaction): Tracking | null {
  const at = findCheckpoint(tracking.checkpoints, transaction.doc);
  const found = tracking.checkpoints[at];
  if (!found) return null;
  const log = isToldFor(found.log, tracking.atBase) ? found.log : retold(found.log, tracking.atBase);
  return { ...tracking, log, checkpoints: tracking.checkpoints.slice(0, at + 1), changedAt: 0 };
}

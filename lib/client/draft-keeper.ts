import type { DraftView, KeepDraft } from "@/domain/revision/new-revision";
import { ApiError } from "./api";
import type { EditDraft, StepJson } from "./edit-drafts";

/**
 * Where the words are: on the server, on their way there, in this browser only, nowhere but on the screen; or the
 * server refuses them, or has others that another window of the same member wrote since.
 */
export type KeepState = "kept" | "keeping" | "here" | "nowhere" | "refused" | "elsewhere";

/** What keeping needs of the browser; tests bring their own. */
export type KeeperPorts = {
  saveHere(draft: EditDraft): Promise<void>;
  keepThere(request: KeepDraft): Promise<DraftView>;
  /** Run later; answers how to take that back. */
  later(work: () => void, milliseconds: number): () => void;
  now(): string;
  signedOut(): void;
};

export type Keeping = {
  state: KeepState;
  draft: EditDraft;
  /** Why the server refuses it. */
  refusal?: string;
  /** What another window of the same member wrote. */
  theirs?: DraftView;
};

/** After the last key, and at the latest after the first, in milliseconds. */
const PAUSE = 1_500;
const LONGEST_PAUSE = 8_000;
const LONGEST_RETRY = 30_000;

/** Keeps work in progress: in this browser at every change, on the server a moment later. */
export class DraftKeeper {
  private keeping: Keeping;
  private readonly listeners = new Set<() => void>();
  private cancel: (() => void) | null = null;
  private waitingSince: number | null = null;
  private savingHere: Promise<void> | null = null;
  private sending: Promise<void> | null = null;
  private failures = 0;
  /** What was sent and may have arrived: the answer was lost. */
  private unanswered: string[] = [];
  private isStopped = false;

  constructor(
    draft: EditDraft,
    private readonly ports: KeeperPorts,
  ) {
    this.keeping = { state: draft.isKept || draft.steps.length === 0 ? "kept" : "keeping", draft };
    if (this.keeping.state === "keeping") this.sendLater(0);
  }

  readonly snapshot = (): Keeping => this.keeping;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(steps: StepJson[]): void {
    const draft = { ...this.keeping.draft, steps, changedAt: this.ports.now(), isKept: false };
    const settled = this.keeping.state === "kept" ? "keeping" : this.keeping.state;
    this.show({ ...this.keeping, draft, state: settled });
    void this.saveHere();
    if (this.keeping.state !== "elsewhere" && this.keeping.state !== "refused") this.sendLater(PAUSE);
  }

  /** Send now what is waiting, and wait until that has come to something. */
  async flush(): Promise<void> {
    this.cancel?.();
    this.cancel = null;
    await this.sending;
    if (!this.keeping.draft.isKept && !this.isStopped) await this.send();
    await this.savingHere;
  }

  /** Go on with what is on this screen, over what another window wrote. */
  keepMine(version: number): Promise<void> {
    this.show({ state: "keeping", draft: { ...this.keeping.draft, version, isKept: false } });
    return this.flush();
  }

  /** Nothing more is sent or kept: it has been saved, or thrown away. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.cancel?.();
    await this.sending;
    await this.savingHere;
  }

  private show(keeping: Keeping): void {
    this.keeping = keeping;
    for (const listener of this.listeners) listener();
  }

  /** One after the other: what came meanwhile is written with the next. */
  private saveHere(): Promise<void> {
    this.savingHere ??= this.writeHere().finally(() => {
      this.savingHere = null;
    });
    return this.savingHere;
  }

  private async writeHere(): Promise<void> {
    let written: EditDraft | null = null;
    while (written !== this.keeping.draft && !this.isStopped) {
      written = this.keeping.draft;
      try {
        await this.ports.saveHere(written);
        if (this.keeping.state === "nowhere") this.show({ ...this.keeping, state: "here" });
      } catch {
        // The server may still have it; the line that says where the words are tells.
        if (this.keeping.state === "here") this.show({ ...this.keeping, state: "nowhere" });
        return;
      }
    }
  }

  private sendLater(pause: number): void {
    if (this.isStopped) return;
    const now = Date.parse(this.ports.now());
    this.waitingSince ??= now;
    const left = Math.max(0, this.waitingSince + LONGEST_PAUSE - now);
    this.cancel?.();
    this.cancel = this.ports.later(() => void this.send(), Math.min(pause, left));
  }

  private send(): Promise<void> {
    this.sending ??= this.attempt().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async attempt(): Promise<void> {
    this.cancel = null;
    this.waitingSince = null;
    const { draft } = this.keeping;
    const { baseRevision, steps, version } = draft;
    try {
      const kept = await this.ports.keepThere({ baseRevision, steps, version });
      this.failures = 0;
      this.unanswered = [];
      this.arrived(draft, kept.version);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.isTransient) this.unanswered.push(JSON.stringify(steps));
      this.failed(error);
    }
  }

  private arrived(sent: EditDraft, version: number): void {
    const isNewest = this.keeping.draft === sent;
    const draft = { ...this.keeping.draft, version, isKept: isNewest };
    this.show({ draft, state: isNewest ? "kept" : "keeping" });
    void this.saveHere();
    if (!isNewest) this.sendLater(PAUSE);
  }

  private failed(error: ApiError): void {
    if (error.code === "stale") {
      const there = (error.current ?? null) as DraftView | null;
      // It was saved or thrown away elsewhere: what is written here begins a draft of its own.
      if (!there) this.restart(0);
      else if (this.isOwn(there)) this.restart(there.version);
      else this.show({ ...this.keeping, state: "elsewhere", theirs: there });
    } else if (error.code === "unauthenticated") {
      this.show({ ...this.keeping, state: "here" });
      this.ports.signedOut();
    } else if (error.isTransient) {
      this.failures += 1;
      this.show({ ...this.keeping, state: "here" });
      const wait = error.retryAfter ? error.retryAfter * 1000 : 1_000 * 2 ** this.failures;
      this.cancel = this.ports.later(() => void this.send(), Math.min(wait, LONGEST_RETRY));
    } else this.show({ ...this.keeping, state: "refused", refusal: error.message });
  }

  private isOwn({ steps }: DraftView): boolean {
    const theirs = JSON.stringify(steps);
    return this.unanswered.includes(theirs) || theirs === JSON.stringify(this.keeping.draft.steps);
  }

  private restart(version: number): void {
    this.show({ state: "keeping", draft: { ...this.keeping.draft, version } });
    this.sendLater(PAUSE);
  }
}
